-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first form of a store. Dates are YYYY-MM-DD, times HH:MM (local), moments ISO 8601 UTC; lists are JSON arrays of text.
-- Every table that belongs to undo has an INTEGER PRIMARY KEY. Numbers of kinds and states are those of domain/records.h.

CREATE TABLE committee (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  council TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE              -- council and name, letters and digits only
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  committee_id INTEGER NOT NULL REFERENCES committee(id) ON DELETE CASCADE,
  date TEXT,
  time TEXT,
  venue TEXT NOT NULL,
  status INTEGER NOT NULL,
  published_on TEXT
) STRICT;
CREATE INDEX meeting_by_date ON meeting(committee_id, date);

CREATE TABLE paper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  pages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
  role INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_by_meeting ON paper(meeting_id);

CREATE TABLE page (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER NOT NULL REFERENCES paper(id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  label TEXT NOT NULL,
  report_label TEXT NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  kind INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (paper_id, page)
) STRICT;

CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  co_opted INTEGER NOT NULL
) STRICT;
CREATE INDEX member_by_meeting ON member(meeting_id, position);

CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  time TEXT,
  end_time TEXT,
  text TEXT NOT NULL,
  contributors TEXT NOT NULL,
  exempt INTEGER NOT NULL,
  exempt_reason TEXT NOT NULL,
  heading TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item(meeting_id, position);

CREATE TABLE item_paper (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES agenda_item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper(id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  page_from TEXT NOT NULL,
  page_to TEXT NOT NULL,
  file_page_from INTEGER NOT NULL,
  file_page_to INTEGER NOT NULL
) STRICT;
CREATE INDEX item_paper_by_item ON item_paper(item_id, position);
CREATE INDEX item_paper_by_paper ON item_paper(paper_id, file_page_from);

CREATE TABLE minutes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  paper_id INTEGER REFERENCES paper(id) ON DELETE CASCADE,
  date TEXT,
  start TEXT,
  end TEXT,
  venue TEXT NOT NULL,
  status INTEGER NOT NULL
) STRICT;
CREATE INDEX minutes_by_meeting ON minutes(meeting_id);
CREATE INDEX minutes_by_paper ON minutes(paper_id);

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id) ON DELETE CASCADE,
  attendance_group INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_by_minutes ON attendance(minutes_id);

CREATE TABLE declaration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX declaration_by_minutes ON declaration(minutes_id);

CREATE TABLE minute_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  agenda_number TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX minute_item_by_minutes ON minute_item(minutes_id);

CREATE TABLE resolution (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX resolution_by_minutes ON resolution(minutes_id);

CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  committee_id INTEGER NOT NULL REFERENCES committee(id) ON DELETE CASCADE,
  council_year TEXT NOT NULL,
  number TEXT NOT NULL,
  raised_on TEXT,
  raised_text TEXT NOT NULL,
  item TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  state INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  closed_on TEXT
) STRICT;
CREATE INDEX action_by_number ON action(committee_id, council_year, number);

CREATE TABLE action_update (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id INTEGER NOT NULL REFERENCES action(id) ON DELETE CASCADE,
  paper_id INTEGER REFERENCES paper(id) ON DELETE CASCADE,
  date TEXT,
  text TEXT NOT NULL,
  status INTEGER NOT NULL
) STRICT;
CREATE INDEX action_update_by_action ON action_update(action_id, date);
CREATE UNIQUE INDEX action_update_by_paper ON action_update(paper_id, action_id) WHERE paper_id IS NOT NULL;

CREATE TABLE minute_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id INTEGER NOT NULL REFERENCES minutes(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item TEXT NOT NULL,
  owner TEXT NOT NULL,
  text TEXT NOT NULL,
  action_id INTEGER REFERENCES action(id) ON DELETE SET NULL,
  set_aside INTEGER NOT NULL
) STRICT;
CREATE INDEX minute_action_by_minutes ON minute_action(minutes_id);
CREATE INDEX minute_action_by_action ON minute_action(action_id);

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER NOT NULL REFERENCES paper(id) ON DELETE CASCADE,
  meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
  item_id INTEGER REFERENCES agenda_item(id) ON DELETE SET NULL,
  title TEXT NOT NULL,
  date TEXT,
  author TEXT NOT NULL,
  contact TEXT NOT NULL,
  cabinet_member TEXT NOT NULL,
  wards TEXT NOT NULL,
  classification TEXT NOT NULL,
  recommendations TEXT NOT NULL
) STRICT;
CREATE INDEX report_by_paper ON report(paper_id);
CREATE INDEX report_by_meeting ON report(meeting_id);
CREATE INDEX report_by_item ON report(item_id);

CREATE TABLE recommendation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  committee_id INTEGER NOT NULL REFERENCES committee(id) ON DELETE CASCADE,
  review TEXT NOT NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  lead_member TEXT NOT NULL,
  lead_officer TEXT NOT NULL,
  action_by TEXT NOT NULL,
  response TEXT NOT NULL,
  progress TEXT NOT NULL,
  rag INTEGER NOT NULL,
  rag_by TEXT NOT NULL,
  rag_on TEXT
) STRICT;
CREATE INDEX recommendation_by_committee ON recommendation(committee_id, review);

CREATE TABLE recommendation_update (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recommendation_id INTEGER NOT NULL REFERENCES recommendation(id) ON DELETE CASCADE,
  paper_id INTEGER REFERENCES paper(id) ON DELETE CASCADE,
  date TEXT,
  action_by TEXT NOT NULL,
  response TEXT NOT NULL,
  progress TEXT NOT NULL,
  rag INTEGER NOT NULL
) STRICT;
CREATE INDEX recommendation_update_by_recommendation ON recommendation_update(recommendation_id, date);
CREATE UNIQUE INDEX recommendation_update_by_paper ON recommendation_update(paper_id, recommendation_id) WHERE paper_id IS NOT NULL;

CREATE TABLE programme_topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  committee_id INTEGER NOT NULL REFERENCES committee(id) ON DELETE CASCADE,
  paper_id INTEGER REFERENCES paper(id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  date_text TEXT NOT NULL,
  date TEXT,
  topic TEXT NOT NULL,
  purpose TEXT NOT NULL,
  lead_officers TEXT NOT NULL,
  contributors TEXT NOT NULL,
  dropped INTEGER NOT NULL
) STRICT;
CREATE INDEX programme_topic_by_committee ON programme_topic(committee_id, date);
CREATE INDEX programme_topic_by_paper ON programme_topic(paper_id);

CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER REFERENCES paper(id) ON DELETE CASCADE,
  meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
  item_id INTEGER REFERENCES agenda_item(id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  asker TEXT NOT NULL,
  text TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT;
CREATE INDEX question_by_paper ON question(paper_id);
CREATE INDEX question_by_meeting ON question(meeting_id);
CREATE INDEX question_by_item ON question(item_id);

CREATE TABLE report_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER NOT NULL REFERENCES paper(id) ON DELETE CASCADE,
  meeting_id INTEGER REFERENCES meeting(id) ON DELETE SET NULL,
  item_id INTEGER REFERENCES agenda_item(id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  item TEXT NOT NULL,
  caption TEXT NOT NULL,
  page_from TEXT NOT NULL,
  page_to TEXT NOT NULL,
  file_page_from INTEGER NOT NULL,
  file_page_to INTEGER NOT NULL,
  header_rows INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  cols INTEGER NOT NULL,
  column_types TEXT NOT NULL,
  footnotes TEXT NOT NULL,
  confidence REAL NOT NULL,
  doubts TEXT NOT NULL
) STRICT;
CREATE INDEX report_table_by_paper ON report_table(paper_id, position);
CREATE INDEX report_table_by_meeting ON report_table(meeting_id);
CREATE INDEX report_table_by_item ON report_table(item_id);

CREATE TABLE table_seam (
  id INTEGER PRIMARY KEY,
  table_id INTEGER NOT NULL REFERENCES report_table(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  page INTEGER NOT NULL,
  row_cut INTEGER NOT NULL,
  heading_rows_dropped INTEGER NOT NULL
) STRICT;
CREATE INDEX table_seam_by_table ON table_seam(table_id, row);

CREATE TABLE table_cell (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  table_id INTEGER NOT NULL REFERENCES report_table(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  col INTEGER NOT NULL,
  row_span INTEGER NOT NULL,
  col_span INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX table_cell_by_table ON table_cell(table_id, row, col);

CREATE TABLE doubt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER NOT NULL REFERENCES paper(id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  text TEXT NOT NULL,
  about_kind INTEGER NOT NULL,
  about_id INTEGER NOT NULL,
  settled INTEGER NOT NULL
) STRICT;
CREATE INDEX doubt_by_paper ON doubt(paper_id, page);
CREATE INDEX doubt_by_record ON doubt(about_kind, about_id);

-- Where a record, or a field of it, stands. Taken away with the record by the store when a unit of work ends.
CREATE TABLE source_span (
  id INTEGER PRIMARY KEY,
  owner_kind INTEGER NOT NULL,
  owner_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper(id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  x0 REAL NOT NULL,
  y0 REAL NOT NULL,
  x1 REAL NOT NULL,
  y1 REAL NOT NULL
) STRICT;
CREATE INDEX source_span_by_owner ON source_span(owner_kind, owner_id, field);
CREATE INDEX source_span_by_page ON source_span(paper_id, page);

-- What the paper said of a field that somebody edited. Taken away with the record like the sources.
CREATE TABLE field_edit (
  id INTEGER PRIMARY KEY,
  owner_kind INTEGER NOT NULL,
  owner_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  original TEXT NOT NULL,
  later TEXT NOT NULL,
  later_paper_id INTEGER REFERENCES paper(id) ON DELETE SET NULL,
  edited_at TEXT NOT NULL,
  edited_by TEXT NOT NULL,
  UNIQUE (owner_kind, owner_id, field)
) STRICT;
CREATE INDEX field_edit_by_paper ON field_edit(later_paper_id);

-- The history: one row a unit of work; state 0 done, 1 undone, 2 dropped. Outside undo itself.
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
  changeset BLOB NOT NULL                 -- SQLite changeset, compressed
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

-- Full-text search. One document a record in search_doc (id = record's id * 64 + its kind); pages and cells straight from their tables. Triggers keep
-- all of it, so that undo, redo and cascades do too; search_% tables are not part of undo themselves.
CREATE TABLE search_doc (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5(title, body, content = 'search_doc', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
  INSERT INTO search_index(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER search_doc_changed AFTER UPDATE ON search_doc BEGIN
  INSERT INTO search_index(search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO search_index(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
  INSERT INTO search_index(search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;

CREATE VIRTUAL TABLE search_page USING fts5(text, content = 'page', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TRIGGER search_page_added AFTER INSERT ON page BEGIN
  INSERT INTO search_page(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER search_page_changed AFTER UPDATE OF text ON page BEGIN
  INSERT INTO search_page(search_page, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO search_page(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER search_page_removed AFTER DELETE ON page BEGIN
  INSERT INTO search_page(search_page, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE VIRTUAL TABLE search_cell USING fts5(text, content = 'table_cell', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TRIGGER search_cell_added AFTER INSERT ON table_cell BEGIN
  INSERT INTO search_cell(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER search_cell_changed AFTER UPDATE OF text ON table_cell BEGIN
  INSERT INTO search_cell(search_cell, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO search_cell(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER search_cell_removed AFTER DELETE ON table_cell BEGIN
  INSERT INTO search_cell(search_cell, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- A meeting is found by its committee's name and its date in words.
CREATE VIEW search_meeting AS
  SELECT m.id AS id, m.committee_id AS committee_id,
    trim(coalesce((SELECT name FROM committee c WHERE c.id = m.committee_id), '') || ' ' ||
      coalesce(ltrim(substr(m.date, 9, 2), '0') || ' ' ||
        trim(substr('January  February March    April    May      June     July     August   SeptemberOctober  November December ',
          (CAST(substr(m.date, 6, 2) AS INTEGER) - 1) * 9 + 1, 9)) || ' ' || substr(m.date, 1, 4), '')) AS title,
    m.venue AS body
  FROM meeting m;
CREATE TRIGGER search_meeting_added AFTER INSERT ON meeting BEGIN
  INSERT INTO search_doc(id, title, body) SELECT id * 64 + 2, title, body FROM search_meeting WHERE id = new.id;
END;
CREATE TRIGGER search_meeting_changed AFTER UPDATE ON meeting BEGIN
  UPDATE search_doc SET title = s.title, body = s.body FROM search_meeting s WHERE s.id = new.id AND search_doc.id = new.id * 64 + 2;
END;
CREATE TRIGGER search_meeting_removed AFTER DELETE ON meeting BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 2;
END;
CREATE TRIGGER search_committee_changed AFTER UPDATE OF name ON committee BEGIN
  UPDATE search_doc SET title = s.title FROM search_meeting s WHERE s.committee_id = new.id AND search_doc.id = s.id * 64 + 2;
END;
-- Undo may bring a committee back after its meetings.
CREATE TRIGGER search_committee_added AFTER INSERT ON committee BEGIN
  UPDATE search_doc SET title = s.title FROM search_meeting s WHERE s.committee_id = new.id AND search_doc.id = s.id * 64 + 2;
END;

CREATE TRIGGER search_agenda_item_added AFTER INSERT ON agenda_item BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 3, trim(new.number || ' ' || new.title),
    new.text || ' ' || (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.contributors)));
END;
CREATE TRIGGER search_agenda_item_changed AFTER UPDATE OF number, title, text, contributors ON agenda_item BEGIN
  UPDATE search_doc SET title = trim(new.number || ' ' || new.title),
    body = new.text || ' ' || (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.contributors)) WHERE id = new.id * 64 + 3;
END;
CREATE TRIGGER search_agenda_item_removed AFTER DELETE ON agenda_item BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 3;
END;

CREATE TRIGGER search_minute_item_added AFTER INSERT ON minute_item BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 5, trim(new.number || ' ' || new.title),
    new.text);
END;
CREATE TRIGGER search_minute_item_changed AFTER UPDATE OF number, title, text ON minute_item BEGIN
  UPDATE search_doc SET title = trim(new.number || ' ' || new.title),
    body = new.text WHERE id = new.id * 64 + 5;
END;
CREATE TRIGGER search_minute_item_removed AFTER DELETE ON minute_item BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 5;
END;

CREATE TRIGGER search_resolution_added AFTER INSERT ON resolution BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 6, '',
    new.text);
END;
CREATE TRIGGER search_resolution_changed AFTER UPDATE OF text ON resolution BEGIN
  UPDATE search_doc SET title = '',
    body = new.text WHERE id = new.id * 64 + 6;
END;
CREATE TRIGGER search_resolution_removed AFTER DELETE ON resolution BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 6;
END;

CREATE TRIGGER search_minute_action_added AFTER INSERT ON minute_action BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 7, '',
    new.text || ' ' || new.owner);
END;
CREATE TRIGGER search_minute_action_changed AFTER UPDATE OF text, owner ON minute_action BEGIN
  UPDATE search_doc SET title = '',
    body = new.text || ' ' || new.owner WHERE id = new.id * 64 + 7;
END;
CREATE TRIGGER search_minute_action_removed AFTER DELETE ON minute_action BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 7;
END;

CREATE TRIGGER search_action_added AFTER INSERT ON action BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 8, trim(new.number || ' ' || new.item),
    new.text || ' ' || new.owner);
END;
CREATE TRIGGER search_action_changed AFTER UPDATE OF number, item, text, owner ON action BEGIN
  UPDATE search_doc SET title = trim(new.number || ' ' || new.item),
    body = new.text || ' ' || new.owner WHERE id = new.id * 64 + 8;
END;
CREATE TRIGGER search_action_removed AFTER DELETE ON action BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 8;
END;

CREATE TRIGGER search_action_update_added AFTER INSERT ON action_update BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 9, '',
    new.text);
END;
CREATE TRIGGER search_action_update_changed AFTER UPDATE OF text ON action_update BEGIN
  UPDATE search_doc SET title = '',
    body = new.text WHERE id = new.id * 64 + 9;
END;
CREATE TRIGGER search_action_update_removed AFTER DELETE ON action_update BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 9;
END;

CREATE TRIGGER search_report_added AFTER INSERT ON report BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 10, new.title,
    new.author || ' ' || new.contact || ' ' || new.cabinet_member || ' ' || new.wards || ' ' || new.recommendations);
END;
CREATE TRIGGER search_report_changed AFTER UPDATE OF title, author, contact, cabinet_member, wards, recommendations ON report BEGIN
  UPDATE search_doc SET title = new.title,
    body = new.author || ' ' || new.contact || ' ' || new.cabinet_member || ' ' || new.wards || ' ' || new.recommendations WHERE id = new.id * 64 + 10;
END;
CREATE TRIGGER search_report_removed AFTER DELETE ON report BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 10;
END;

CREATE TRIGGER search_recommendation_added AFTER INSERT ON recommendation BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 11, new.review,
    new.text || ' ' || new.lead_member || ' ' || new.lead_officer || ' ' || new.response || ' ' || new.progress);
END;
CREATE TRIGGER search_recommendation_changed AFTER UPDATE OF review, text, lead_member, lead_officer, response, progress ON recommendation BEGIN
  UPDATE search_doc SET title = new.review,
    body = new.text || ' ' || new.lead_member || ' ' || new.lead_officer || ' ' || new.response || ' ' || new.progress WHERE id = new.id * 64 + 11;
END;
CREATE TRIGGER search_recommendation_removed AFTER DELETE ON recommendation BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 11;
END;

CREATE TRIGGER search_programme_topic_added AFTER INSERT ON programme_topic BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 13, new.topic,
    new.purpose || ' ' || (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.lead_officers)) || ' ' || (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.contributors)));
END;
CREATE TRIGGER search_programme_topic_changed AFTER UPDATE OF topic, purpose, lead_officers, contributors ON programme_topic BEGIN
  UPDATE search_doc SET title = new.topic,
    body = new.purpose || ' ' || (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.lead_officers)) || ' ' || (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.contributors)) WHERE id = new.id * 64 + 13;
END;
CREATE TRIGGER search_programme_topic_removed AFTER DELETE ON programme_topic BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 13;
END;

CREATE TRIGGER search_question_added AFTER INSERT ON question BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 14, new.asker,
    new.text || ' ' || new.answer);
END;
CREATE TRIGGER search_question_changed AFTER UPDATE OF asker, text, answer ON question BEGIN
  UPDATE search_doc SET title = new.asker,
    body = new.text || ' ' || new.answer WHERE id = new.id * 64 + 14;
END;
CREATE TRIGGER search_question_removed AFTER DELETE ON question BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 14;
END;

CREATE TRIGGER search_report_table_added AFTER INSERT ON report_table BEGIN
  INSERT INTO search_doc(id, title, body) VALUES (new.id * 64 + 15, new.caption,
    (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.footnotes)));
END;
CREATE TRIGGER search_report_table_changed AFTER UPDATE OF caption, footnotes ON report_table BEGIN
  UPDATE search_doc SET title = new.caption,
    body = (SELECT coalesce(group_concat(value, '; '), '') FROM json_each(new.footnotes)) WHERE id = new.id * 64 + 15;
END;
CREATE TRIGGER search_report_table_removed AFTER DELETE ON report_table BEGIN
  DELETE FROM search_doc WHERE id = old.id * 64 + 15;
END;
