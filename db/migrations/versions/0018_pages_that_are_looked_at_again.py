"""Pages that are looked at again, and claims that a corrected page makes no more."""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("sha256", "etag", "last_modified"):
        op.add_column("page", sa.Column(name, sa.String(), nullable=True))
    op.add_column("page", sa.Column("fetched_at", UtcDateTime(), nullable=True))
    op.add_column("page", sa.Column("looks", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("page", sa.Column("unread", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_document_url", "document", ["url"])
    op.add_column("claim", sa.Column("ended_at", UtcDateTime(), nullable=True))
    op.add_column("claim", sa.Column("ended_why", sa.String(), nullable=True))
