-- SPDX-License-Identifier: GPL-3.0-or-later
-- A reader's own notes, in a file apart from the store. Papers are named by SHA-256, meetings by council, committee and date, so that the notes
-- need no store to be read. Nothing here is ever deleted by the program: what the reader takes away is put away.
CREATE TABLE mark (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  colour TEXT NOT NULL,
  note TEXT NOT NULL,
  paper TEXT NOT NULL,
  council TEXT NOT NULL,
  committee TEXT NOT NULL,
  meeting_date TEXT,
  item_number TEXT NOT NULL,
  item_title TEXT NOT NULL,
  section TEXT NOT NULL,
  page INTEGER NOT NULL,
  page_label TEXT NOT NULL,
  places TEXT NOT NULL,                  -- JSON: [[page, x0, y0, x1, y1], ...] in points
  quote TEXT NOT NULL,
  before_words TEXT NOT NULL,
  after_words TEXT NOT NULL,
  record_kind INTEGER NOT NULL,
  record_id INTEGER NOT NULL,
  record_name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  put_away INTEGER NOT NULL
) STRICT;
CREATE INDEX mark_by_paper ON mark(paper);
CREATE INDEX mark_by_meeting ON mark(meeting_date);

CREATE TABLE mark_place (
  id INTEGER PRIMARY KEY,
  mark_id INTEGER NOT NULL REFERENCES mark(id) ON DELETE CASCADE,
  paper TEXT NOT NULL,
  state INTEGER NOT NULL,
  places TEXT NOT NULL,
  words TEXT NOT NULL,
  why TEXT NOT NULL,
  UNIQUE (mark_id, paper)
) STRICT;
CREATE INDEX mark_place_by_paper ON mark_place(paper);

CREATE TABLE enquiry (
  id INTEGER PRIMARY KEY,
  council TEXT NOT NULL,
  committee TEXT NOT NULL,
  meeting_date TEXT,
  item_number TEXT NOT NULL,
  item_title TEXT NOT NULL,
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  why TEXT NOT NULL,
  asker TEXT NOT NULL,
  to_whom TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  answer TEXT NOT NULL,
  answered_at TEXT,
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  put_away INTEGER NOT NULL
) STRICT;
CREATE INDEX enquiry_by_meeting ON enquiry(meeting_date);

CREATE TABLE enquiry_pin (
  id INTEGER PRIMARY KEY,
  enquiry_id INTEGER NOT NULL REFERENCES enquiry(id) ON DELETE CASCADE,
  mark_id INTEGER NOT NULL REFERENCES mark(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  UNIQUE (enquiry_id, mark_id)
) STRICT;
CREATE INDEX enquiry_pin_by_mark ON enquiry_pin(mark_id);

-- Facts about reading, no part of undo: log_ tables.
CREATE TABLE log_page (                  -- how long each page was looked at
  paper TEXT NOT NULL,
  page INTEGER NOT NULL,
  seconds REAL NOT NULL,
  words INTEGER NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  PRIMARY KEY (paper, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_picture (               -- a marked page as it looked, kept for the day when its file is gone
  paper TEXT NOT NULL,
  page INTEGER NOT NULL,
  dots REAL NOT NULL,
  png BLOB NOT NULL,
  PRIMARY KEY (paper, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  state INTEGER NOT NULL,
  undone_by TEXT NOT NULL,
  undone_at TEXT,
  merge_key TEXT NOT NULL,
  records INTEGER NOT NULL,
  changeset BLOB NOT NULL
) STRICT;
CREATE INDEX change_log_by_state ON change_log(state, id);

CREATE TABLE change_record (
  kind INTEGER NOT NULL,
  record_id INTEGER NOT NULL,
  change_id INTEGER NOT NULL REFERENCES change_log(id),
  PRIMARY KEY (kind, record_id, change_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
