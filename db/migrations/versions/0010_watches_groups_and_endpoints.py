"""Watches with more filters and a pace, messages that tell several alerts, mutes, endpoints, restored backups."""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

from db.types import Json, UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

FILTERS = ("authorities", "countries", "party_kinds", "subject_lists")
PACES = {"pace": "at_once", "at": "08:00", "weekday": "monday", "zone": "UTC", "grouping": "auto"}


def upgrade() -> None:
    op.create_table(
        "mute",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("watch_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("muted_by", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("lifted_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["watch_id"], ["watch.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("mute", schema=None) as batch_op:
        batch_op.create_index("ix_mute_watch_id", ["watch_id"], unique=False)
    _extend()
    _add_items()
    op.create_table(
        "endpoint",
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", UtcDateTime(), nullable=True),
        sa.Column("rests_until", UtcDateTime(), nullable=True),
        sa.Column("slow", sa.Boolean(), nullable=False),
        sa.Column("paused_at", UtcDateTime(), nullable=True),
        sa.Column("paused_why", sa.String(), nullable=True),
        sa.Column("dead_told_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("address"),
    )
    _name_the_database()


def _extend() -> None:
    # Plain ALTER TABLE: the watch table has a partial index that a rebuilt table would lose its condition of.
    for name in FILTERS:
        op.add_column("watch", sa.Column(name, Json, nullable=False, server_default="[]"))
    op.add_column("watch", sa.Column("min_score", sa.Float(), nullable=True))
    for name, default in PACES.items():
        op.add_column("watch", sa.Column(name, sa.String(), nullable=False, server_default=default))
    op.add_column("watch", sa.Column("feed_version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("delivery", sa.Column("items", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("event", sa.Column("score", sa.Float(), nullable=True))
    with op.batch_alter_table("alert", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mute_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("fk_alert_mute", "mute", ["mute_id"], ["id"])


def _add_items() -> None:
    op.create_table(
        "delivery_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alert_id", sa.Integer(), nullable=False),
        sa.Column("watch_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("bundle", sa.String(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("bound_at", UtcDateTime(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"]),
        sa.ForeignKeyConstraint(["watch_id"], ["watch.id"]),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("delivery_item", schema=None) as batch_op:
        batch_op.create_index("ux_delivery_item", ["alert_id", "address"], unique=True)
        batch_op.create_index("ix_delivery_item_watch_id", ["watch_id"], unique=False)
        batch_op.create_index("ix_delivery_item_delivery_id", ["delivery_id"], unique=False)
        batch_op.create_index(
            "ix_delivery_item_queue",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("bound_at IS NULL"),
            postgresql_where=sa.text("bound_at IS NULL"),
        )
    # What was announced before there were items is bound already: it is never told again.
    op.execute(
        "INSERT INTO delivery_item (alert_id, watch_id, address, bundle, due_at, bound_at, delivery_id) "
        "SELECT d.alert_id, a.watch_id, d.address, '', d.created_at, d.created_at, d.id "
        "FROM delivery d JOIN alert a ON a.id = d.alert_id"
    )


def _name_the_database() -> None:
    instance = op.create_table(
        "instance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("copied_at", UtcDateTime(), nullable=True),
        sa.Column("restored_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.bulk_insert(instance, [{"id": 1, "name": uuid4().hex}])
    op.create_table(
        "told_before",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
