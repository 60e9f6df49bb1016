-- Links that show a folder of its maker's favourites, as it is whenever somebody looks.

ALTER TABLE share_link
	ADD COLUMN target text NOT NULL DEFAULT 'document' CHECK (target IN ('document', 'folder')),
	-- Null in a link to a folder: it was erased, and the link opens nothing any more.
	ADD COLUMN folder_id uuid,
	-- Whether a folder's link shows also what not everybody may read and its maker looks after; a document's link shows what it is for.
	ADD COLUMN restricted boolean NOT NULL DEFAULT true,
	-- A folder is shared by its owner only.
	ADD FOREIGN KEY (maker_id, folder_id) REFERENCES reading_folder (account_id, id) ON DELETE SET NULL (folder_id),
	ADD CHECK (CASE target WHEN 'document' THEN folder_id IS NULL ELSE document_id IS NULL END);
ALTER TABLE share_link ALTER COLUMN target DROP DEFAULT;
ALTER TABLE share_link ALTER COLUMN restricted DROP DEFAULT;
CREATE INDEX share_link_folder ON share_link (folder_id);
