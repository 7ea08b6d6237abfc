"""What humans did with the tracker: the audit log, which nobody changes, and the steps of work on alerts."""

import sqlalchemy as sa
from alembic import op

from db.types import Json, UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

REFUSAL = "the audit log is append-only"

# An INSERT OR REPLACE deletes without asking the trigger of deletion: numbers may only grow.
SQLITE_GUARDS = tuple(
    f"CREATE TRIGGER audit_entry_{name} BEFORE {deed} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for name, deed in (
        ("stays_as_it_is", "UPDATE ON audit_entry"),
        ("stays", "DELETE ON audit_entry"),
        ("comes_last", "INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id >= NEW.id)"),
    )
)
POSTGRES_GUARDS = (
    "CREATE FUNCTION refuse_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
    "CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry "
    "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_entry()",
    "CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON audit_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_entry()",
)


def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", Json, nullable=False),
        sa.Column("previous_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    for guard in SQLITE_GUARDS if op.get_bind().dialect.name == "sqlite" else POSTGRES_GUARDS:
        op.execute(guard)
    op.create_table(
        "alert_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alert_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("from_state", sa.String(), nullable=False),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_alert_step_alert_id", "alert_step", ["alert_id"])
    op.create_index("ix_alert_state", "alert", ["state", "id"])
