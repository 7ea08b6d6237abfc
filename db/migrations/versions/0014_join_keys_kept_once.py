"""Join keys kept once, in the order of their listings, without a number of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "join_key_new",
        sa.Column("listing_id", sa.Integer(), nullable=False),
        sa.Column("scheme", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name="fk_join_key_listing"),
        sa.PrimaryKeyConstraint("listing_id", "scheme", "value", name="pk_join_key"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO join_key_new (listing_id, scheme, value) SELECT DISTINCT listing_id, scheme, value FROM join_key"
    )
    op.drop_table("join_key")
    op.rename_table("join_key_new", "join_key")
    op.create_index("ix_join_key", "join_key", ["scheme", "value"], unique=False)
