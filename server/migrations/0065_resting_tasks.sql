-- Whether a task rests is told from the day since which an emergency lasts, found once for each organisation and not once for each task.
DROP FUNCTION campaign_suspended(date, datemultirange);
