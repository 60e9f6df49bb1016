-- What comes again may be made permanent when a campaign ends; it goes on as standing work until somebody ends that.
ALTER TABLE campaign_disposition DROP CONSTRAINT campaign_disposition_disposition_check,
	ADD CONSTRAINT campaign_disposition_disposition_check
		CHECK (disposition IN ('cleared', 'carried', 'handed_over', 'explained', 'permanent')),
	ADD COLUMN stopped_on date,
	ADD COLUMN stopped_for text,
	ADD CONSTRAINT campaign_disposition_stopped
		CHECK ((stopped_on IS NULL) = (stopped_for IS NULL) AND (stopped_on IS NULL OR disposition = 'permanent'));
