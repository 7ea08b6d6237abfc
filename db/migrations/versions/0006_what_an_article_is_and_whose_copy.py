"""What an article is in, where its date comes from, and whose copy it is."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.add_column(sa.Column("address", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("language", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("published_from", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("text_sha256", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("copy_of", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("fk_document_copy_of", "document", ["copy_of"], ["id"])
        batch_op.create_index("ix_document_text", ["text_sha256"], unique=False)
    op.create_table(
        "sketch_hash",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("document_id", "value"),
    )
    op.create_index("ix_sketch_hash", "sketch_hash", ["value"], unique=False)
