-- Since when a post is vacant is asked of each that is, over whole ranges of the tree.
CREATE INDEX tenure_post ON tenure (post_id);
