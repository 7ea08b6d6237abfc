"""Every table in one place, for the migrations: importing this module fills the metadata."""

from sqlmodel import SQLModel

from db.tables.alias import AliasProposal
from db.tables.audit import AuditEntry
from db.tables.claim import ClaimRow
from db.tables.concern import Concern
from db.tables.document import Document, Page
from db.tables.endpoint import Endpoint
from db.tables.event import Event
from db.tables.hint import Hint
from db.tables.instance import Instance
from db.tables.join import JoinKey, Judgement, Proposal
from db.tables.listing import ListingRow, ListingVersion
from db.tables.outbox import Alert, Delivery, DeliveryAttempt, DeliveryItem
from db.tables.party import Party, PartyJoin, PartyName
from db.tables.screening import ScreeningMark, ScreeningRun, SubjectJudgement, SubjectMatch
from db.tables.sketch import SketchHash
from db.tables.source_state import SourceState, Validator
from db.tables.subject import Subject
from db.tables.watch import Mute, Watch
from db.tables.work import AlertStep

TABLES = (
    SourceState,
    Validator,
    Document,
    SketchHash,
    Page,
    Party,
    PartyName,
    PartyJoin,
    ListingRow,
    ListingVersion,
    JoinKey,
    Proposal,
    Judgement,
    AliasProposal,
    ClaimRow,
    Event,
    Hint,
    Subject,
    SubjectMatch,
    SubjectJudgement,
    ScreeningMark,
    ScreeningRun,
    Watch,
    Mute,
    Alert,
    Delivery,
    DeliveryItem,
    DeliveryAttempt,
    AlertStep,
    AuditEntry,
    Concern,
    Endpoint,
    Instance,
)
METADATA = SQLModel.metadata
