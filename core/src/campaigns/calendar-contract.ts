import { oc } from '@orpc/contract';
import { z } from 'zod';

const tags = ['campaigns'];
const state = z.object({
	/** Since when there is an address; null: there is none. */
	madeAt: z.iso.datetime().nullable(),
});

const calendar = {
	state: oc
		.route({ method: 'GET', path: '/campaigns/calendar', summary: 'Whether one has a calendar address', tags })
		.input(z.object({}))
		.output(state),
	make: oc
		.route({ method: 'POST', path: '/campaigns/calendar', summary: 'Make an address; an older one ends', tags })
		.input(z.object({}))
		/** `/calendar/TOKEN/tasks.ics` and `/calendar/TOKEN/plan.ics`; the token is told this once. */
		.output(z.object({ token: z.string() })),
	revoke: oc
		.route({ method: 'POST', path: '/campaigns/calendar/revoke', summary: 'End the address', tags })
		.input(z.object({}))
		.output(state),
};

export const calendarContract = { calendar };
