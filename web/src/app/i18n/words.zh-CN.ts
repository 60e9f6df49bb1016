import accounts from './zh-CN/accounts.json';
import administrators from './zh-CN/administrators.json';
import audit from './zh-CN/audit.json';
import calendar from './zh-CN/calendar.json';
import campaigns from './zh-CN/campaigns.json';
import common from './zh-CN/common.json';
import conversion from './zh-CN/conversion.json';
import custody from './zh-CN/custody.json';
import desk from './zh-CN/desk.json';
import directives from './zh-CN/directives.json';
import dormant from './zh-CN/dormant.json';
import duplicates from './zh-CN/duplicates.json';
import emergency from './zh-CN/emergency.json';
import filing from './zh-CN/filing.json';
import identity from './zh-CN/identity.json';
import levels from './zh-CN/levels.json';
import moderation from './zh-CN/moderation.json';
import notices from './zh-CN/notices.json';
import organisation from './zh-CN/organisation.json';
import own from './zh-CN/own.json';
import people from './zh-CN/people.json';
import personal from './zh-CN/personal.json';
import points from './zh-CN/points.json';
import reader from './zh-CN/reader.json';
import reading from './zh-CN/reading.json';
import refusals from './zh-CN/refusals.json';
import review from './zh-CN/review.json';
import rights from './zh-CN/rights.json';
import rosters from './zh-CN/rosters.json';
import search from './zh-CN/search.json';
import sharing from './zh-CN/sharing.json';
import steering from './zh-CN/steering.json';
import stretch from './zh-CN/stretch.json';

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
