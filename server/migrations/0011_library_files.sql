-- Whether a file is needed by a content or a page is asked before it is removed.
CREATE INDEX rendition_pdf ON rendition (pdf);
CREATE INDEX rendition_page_pictures ON rendition_page USING gin (pictures jsonb_path_ops);
