import accounts from './en/accounts.json';
import administrators from './en/administrators.json';
import audit from './en/audit.json';
import calendar from './en/calendar.json';
import campaigns from './en/campaigns.json';
import common from './en/common.json';
import conversion from './en/conversion.json';
import custody from './en/custody.json';
import desk from './en/desk.json';
import directives from './en/directives.json';
import dormant from './en/dormant.json';
import duplicates from './en/duplicates.json';
import emergency from './en/emergency.json';
import filing from './en/filing.json';
import identity from './en/identity.json';
import levels from './en/levels.json';
import moderation from './en/moderation.json';
import notices from './en/notices.json';
import organisation from './en/organisation.json';
import own from './en/own.json';
import people from './en/people.json';
import personal from './en/personal.json';
import points from './en/points.json';
import reader from './en/reader.json';
import reading from './en/reading.json';
import refusals from './en/refusals.json';
import review from './en/review.json';
import rights from './en/rights.json';
import rosters from './en/rosters.json';
import search from './en/search.json';
import sharing from './en/sharing.json';
import steering from './en/steering.json';
import stretch from './en/stretch.json';

export const words = {
	accounts,
	administrators,
	audit,
	calendar,
	campaigns,
	common,
	conversion,
	custody,
	desk,
	directives,
	dormant,
	duplicates,
	emergency,
	filing,
	identity,
	levels,
	moderation,
	notices,
	organisation,
	own,
	people,
	personal,
	points,
	reading,
	reader,
	refusals,
	review,
	rights,
	rosters,
	search,
	sharing,
	steering,
	stretch,
};
