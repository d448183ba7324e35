-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables that people correct, confirm and follow. Numbers of states are those of domain/records.h.

ALTER TABLE table_seam ADD COLUMN cut_at TEXT NOT NULL DEFAULT '[]'; -- JSON array of numbers, one a column

-- A table's doubts as a whole were looked at.
ALTER TABLE report_table ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
-- The columns' types as the paper has them; JSON array like column_types, empty while nobody has changed them.
ALTER TABLE report_table ADD COLUMN printed_types TEXT NOT NULL DEFAULT '[]';
-- Order among the tables that one printed table was split into; all of them keep its position.
ALTER TABLE report_table ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
-- Older rows are written anew: until then a changeset takes their new columns for NULL (SQLite before 3.43), and undo would be refused.
UPDATE table_seam SET cut_at = '[]';
UPDATE report_table SET part = 0;

-- A table as its paper prints it, kept from the moment that somebody changes its shape. The grid is JSON in the reading's form.
CREATE TABLE printed_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER NOT NULL REFERENCES paper(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  grid TEXT NOT NULL,
  UNIQUE (paper_id, position)
) STRICT;

-- Which tables stand for which printed ones: a table that was split has two, one that was joined comes from two.
CREATE TABLE table_origin (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  table_id INTEGER NOT NULL REFERENCES report_table(id) ON DELETE CASCADE,
  printed_id INTEGER NOT NULL REFERENCES printed_table(id) ON DELETE CASCADE,
  UNIQUE (table_id, printed_id)
) STRICT;
CREATE INDEX table_origin_by_printed ON table_origin(printed_id);

-- Somebody looked at a cell's remark (CellRemark::Kind) while the cell and the sentence said this.
CREATE TABLE cell_confirmed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cell_id INTEGER NOT NULL REFERENCES table_cell(id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  UNIQUE (cell_id, kind, sentence)
) STRICT;

-- Two tables that a person has said to be the same at different times (state 1), or not to be (state 2).
CREATE TABLE table_pair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  earlier_id INTEGER NOT NULL REFERENCES report_table(id) ON DELETE CASCADE,
  later_id INTEGER NOT NULL REFERENCES report_table(id) ON DELETE CASCADE,
  state INTEGER NOT NULL,
  UNIQUE (earlier_id, later_id)
) STRICT;
CREATE INDEX table_pair_by_later ON table_pair(later_id);

-- Indicators that somebody follows: a cell, or its whole row.
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  cell_id INTEGER NOT NULL REFERENCES table_cell(id) ON DELETE CASCADE,
  whole_row INTEGER NOT NULL,
  bars INTEGER NOT NULL,                  -- 1: drawn as bars, 0: as lines
  UNIQUE (cell_id, whole_row)
) STRICT;

-- What tables are known by (domain/table_match.h), one a line: like the rest of the search tables made from the others and outside undo. The store writes it
-- when a unit of work, an undo or a redo has touched a table.
CREATE TABLE search_labels (
  table_id INTEGER PRIMARY KEY,
  caption TEXT NOT NULL,
  headings TEXT NOT NULL,
  rows TEXT NOT NULL
) STRICT;
CREATE TRIGGER search_labels_removed AFTER DELETE ON report_table BEGIN
  DELETE FROM search_labels WHERE table_id = old.id;
END;
