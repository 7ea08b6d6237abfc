"""When an address last took a message, so that those that may hang never hold all senders."""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("endpoint", sa.Column("proven_at", UtcDateTime(), nullable=True))
