"""Which journal of what was sent goes with this database; the table that should have held its keys was never used."""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("told_before")
    op.add_column("instance", sa.Column("journal", sa.String(), nullable=True))
    op.add_column("instance", sa.Column("journal_since", UtcDateTime(), nullable=True))
    op.add_column("instance", sa.Column("doubted_at", UtcDateTime(), nullable=True))
