"""What a list-form notice prints of a party, whole."""

import sqlalchemy as sa
from alembic import op

from db.types import Json

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("claim", sa.Column("content", Json, nullable=True))
