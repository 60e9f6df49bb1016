import { type Plan, planSchema } from '@pacesetter/core/campaigns';

/** Twenty actions: eighteen for everybody, one for branches only, one on offer. */
export const benchPlan: Plan = planSchema.parse({
	sections: { goals: '目标', content: '内容', steps: '步骤', organisation: '领导' },
	clauses: Array.from({ length: 12 }, (_, place) => ({ key: `c${place}`, text: `第${place + 1}条` })),
	events: [{ key: 'congress', name: '党代会', on: '2026-11-08' }],
	phases: [],
	standards: [],
	feature: '一支部一特色',
	indicators: [{ key: 'i1', name: '办结率', unit: '%', baseline: 60, floor: 80, stretch: 95 }],
	seats: [],
	duties: [],
	actions: Array.from({ length: 20 }, (_, place) => ({
		key: `a${place}`,
		kind: place === 19 ? 'optional' : 'mandatory',
		form: 'act',
		text: `动作${place + 1}`,
		owner: '书记',
		clauses: [`c${place % 12}`],
		due: place % 2 === 0 ? { on: '2026-06-30' } : { event: 'congress', offsetDays: -place },
		types: place === 18 ? ['branch'] : [],
	})),
});
