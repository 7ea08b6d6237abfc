"""Other names of listed parties that documents give, for a human to accept or refuse."""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("screening_mark", sa.Column("alias_id", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "alias_proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("proposed_at", UtcDateTime(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("name_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"]),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.ForeignKeyConstraint(["name_id"], ["name.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ux_alias_proposal", "alias_proposal", ["party_id", "folded"], unique=True)
    op.create_index("ix_alias_proposal_verdict", "alias_proposal", ["verdict", "id"], unique=False)
    op.create_index("ix_alias_proposal_name", "alias_proposal", ["name_id"], unique=False)
