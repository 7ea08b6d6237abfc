"""The screening of the user's own parties."""

import sqlalchemy as sa
from alembic import op

from db.types import Json, UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

MARKS = ("version_id", "claim_id", "judgement_id", "revision", "deletions")
COUNTS = ("from_version", "through_version", "from_claim", "through_claim", "subjects", "parties", "told")


def upgrade() -> None:
    waits = sa.text("run_id IS NULL")
    op.add_column("subject", sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("subject", sa.Column("run_id", sa.Integer(), nullable=True))
    op.create_index("ix_subject_revision", "subject", ["revision"], unique=False)
    op.create_index("ix_subject_queue", "subject", ["id"], unique=False, sqlite_where=waits, postgresql_where=waits)
    op.add_column("event", sa.Column("subject", Json, nullable=True))
    _create_pairs()
    mark = op.create_table(
        "screening_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in MARKS),
        sa.PrimaryKeyConstraint("id"),
    )
    op.bulk_insert(mark, [{"id": 1, **dict.fromkeys(MARKS, 0)}])
    op.create_table(
        "screening_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.Column("ran_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _create_pairs() -> None:
    op.create_table(
        "subject_match",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("subject_digest", sa.String(), nullable=False),
        sa.Column("seen", Json, nullable=False),
        sa.Column("tellings", sa.Integer(), nullable=False),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"]),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ux_subject_match", "subject_match", ["subject_id", "party_id"], unique=True)
    op.create_index("ix_subject_match_party", "subject_match", ["party_id"], unique=False)
    op.create_table(
        "subject_judgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("verdict", "why", "judged_by")),
        sa.Column("judged_at", UtcDateTime(), nullable=False),
        sa.Column("subject_digest", sa.String(), nullable=False),
        sa.Column("identity", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"]),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_subject_judgement", "subject_judgement", ["subject_id", "party_id"], unique=False)
