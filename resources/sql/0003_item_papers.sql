-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a paper calls the item that a part of it belongs to: a pack published again may give items other numbers and titles, and the earlier edition is still read.
ALTER TABLE item_paper ADD COLUMN item_number TEXT NOT NULL DEFAULT '';
ALTER TABLE item_paper ADD COLUMN item_title TEXT NOT NULL DEFAULT '';
UPDATE item_paper SET item_number = (SELECT number FROM agenda_item i WHERE i.id = item_id), item_title = (SELECT title FROM agenda_item i WHERE i.id = item_id);
