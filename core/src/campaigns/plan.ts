import { z } from 'zod';
import { pillars, seatRoles } from '../directives/desk/draft.ts';
import { documentForms } from '../directives/registration/index.ts';
import { oneLine } from '../kernel/index.ts';
import { organisationTypes } from '../organisation/index.ts';
import { frequencies } from './frequency.ts';
import { inheritedSchema } from './inherited.ts';
import { key, planDay } from './plan-day.ts';
import { mostCriterion, mostWords, otherCampaigns, settledSchema, share } from './settled.ts';

/** 推动科学发展, 促进社会和谐, 服务人民群众, 加强基层组织建设: fixed, and in this order. Source: R32. */
export { type Pillar, pillars, type SeatRole, seatRoles } from '../directives/desk/draft.ts';

/** 目标要求, 主要内容, 方法步骤, 组织领导. Source: R31, R72. */
export const sectionNames = ['goals', 'content', 'steps', 'organisation'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What shows that something was done: a document of the library, a record in words, a number. */
export const evidenceKinds = ['record', 'document', 'number'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const line = (most: number) => z.string().trim().max(most).regex(oneLine);
const paragraphs = z.string().max(20_000);
/** So many items of a directive make one plan. */
export const mostParts = 500;
const amount = z.number().min(0).max(1_000_000_000).nullable();

export const planAction = z.object({
	key,
	/** 规定动作, locked downward; 自选动作, offered to whoever wants it. */
	kind: z.enum(['mandatory', 'optional']),
	/** A meeting asks for chair and attendance and must fall into its window. Source: R3. */
	form: z.enum(['act', 'meeting']),
	text: z.string().trim().min(1).max(mostWords),
	standard: z.string().trim().max(mostCriterion).default(''),
	/** How its effect is measured. */
	measure: z.string().trim().max(mostCriterion).optional(),
	pillar: z.enum(pillars).nullable().default(null),
	/** The centre-work that it serves. Source: R22. */
	centreWork: line(60).default(''),
	/** Clauses of the directive that it comes from. */
	clauses: z.array(key).max(50).default([]),
	/** Who answers for it in each organisation: a post or an office. */
	owner: line(120).default(''),
	from: planDay.nullable().default(null),
	due: planDay.nullable().default(null),
	/** Types of organisations that have to do it; empty: all in the campaign. */
	types: z.array(z.enum(organisationTypes)).max(8).default([]),
	evidence: z.enum(evidenceKinds).default('record'),
	/** For a number: how much it has to come to. */
	target: amount.default(null),
	unit: line(12).default(''),
	/** How many acts make it done, and how many may be entered. Source: R81. */
	quotaLow: z.number().int().min(1).max(1000).default(1),
	quotaHigh: z.number().int().min(1).max(1_000_000).nullable().default(null),
	/** Minutes that one round asks of a branch; null: reckoned from what is to be filled in. */
	minutes: z.number().int().min(0).max(10_000).nullable().default(null),
	every: z.enum(frequencies).default('once'),
	/** Other campaigns that it counts for, by name. Source: R73. */
	also: otherCampaigns.optional(),
	share: share.optional(),
});
export interface PlanAction extends z.infer<typeof planAction> {}

/** What a criterion is counted by: done among those that have to, tasks done, amounts entered, an indicator. Source: R60. */
export const exitMeasures = ['coverage', 'tasks', 'sum', 'indicator'] as const;

const exit = z.object({
	key,
	text: z.string().trim().min(1).max(mostCriterion),
	/** Judged by people rather than counted. */
	judged: z.boolean(),
	target: amount,
	measure: z.enum(exitMeasures).nullish(),
	/** The action or the indicator that it is counted by; coverage without one is of all tasks. */
	of: key.nullish(),
});
const settled = settledSchema.optional();
const milestone = z.object({ key, name: line(60).min(1), on: planDay.nullable(), settled });

const planPhase = z.object({
	key,
	name: line(60).min(1),
	from: planDay.nullable(),
	until: planDay.nullable(),
	/** What must hold before it is over. Source: R60. */
	exits: z.array(exit).max(60).default([]),
	milestones: z.array(milestone).max(60).default([]),
	settled,
});

export const planSchema = z.object({
	sections: z.object({
		goals: paragraphs.default(''),
		content: paragraphs.default(''),
		steps: paragraphs.default(''),
		organisation: paragraphs.default(''),
	}),
	/** What is its own about it. Source: R30. */
	feature: paragraphs.default(''),
	publicity: paragraphs.default(''),
	/** Which limit of length holds for it; left out: that of a general document. */
	form: z.enum(documentForms).optional(),
	/** Until when plans below it are filed; left out: in the usual days after its issue. Source: R71. */
	filing: planDay.nullish(),
	/** What each plan below has to answer; `cites`: clauses of the plan above that it implements. Source: R5. */
	clauses: z
		.array(z.object({ key, text: z.string().trim().min(1).max(4000), cites: z.array(key).max(50).optional() }))
		.max(500),
	/** What it adds to the plan above, where it stands below one. */
	inherited: inheritedSchema.optional(),
	events: z.array(z.object({ key, name: line(60).min(1), on: z.iso.date().nullable() })).max(50),
	phases: z.array(planPhase).max(60),
	standards: z
		.array(
			z.object({
				key,
				name: line(60).min(1),
				/** Whom it is for. */
				subject: line(60).default(''),
				criteria: z.array(z.string().trim().min(1).max(mostCriterion)).max(50),
				settled,
			}),
		)
		.max(mostParts),
	/** The floor binds; the stretch target is shown beside it, and missing it is no fault. Source: R15, R30, R58. */
	indicators: z
		.array(
			z.object({
				key,
				name: line(60).min(1),
				unit: line(12).default(''),
				baseline: amount,
				floor: amount,
				stretch: amount,
				settled,
			}),
		)
		.max(mostParts),
	/** The leading group: whoever holds the post has the seat. Source: R69. */
	seats: z.array(z.object({ role: z.enum(seatRoles), postId: z.uuid() })).max(60),
	/** Offices that see to something. Source: R83. */
	duties: z
		.array(z.object({ key, text: z.string().trim().min(1).max(mostWords), office: line(120), settled }))
		.max(mostParts),
	/** Leading groups as the directive forms them, each seat in its words. Source: R69. */
	groups: z
		.array(
			z.object({
				key,
				name: line(60).min(1),
				seats: z.array(z.object({ role: z.enum(seatRoles), who: line(60).min(1) })).max(60),
				settled,
			}),
		)
		.max(20)
		.optional(),
	actions: z.array(planAction).max(mostParts),
});
export interface Plan extends z.infer<typeof planSchema> {}

/** The group whose seats are the plan's: the one that is called so, else the first. Source: R69. */
export const leadingGroup = ({ groups = [] }: Plan): NonNullable<Plan['groups']>[number] | undefined =>
	groups.find(({ name }) => name.includes('领导小组')) ?? groups[0];

/** A plan as it is shown: what it takes over from above comes on top of what it may hold itself. */
export const shownPlanSchema = planSchema.extend({
	events: z.array(planSchema.shape.events.element),
	phases: z.array(planPhase),
	standards: z.array(planSchema.shape.standards.element.extend({ criteria: z.array(z.string()) })),
	actions: z.array(planAction.extend({ text: z.string(), standard: z.string() })),
});

export const emptyPlan: Plan = {
	sections: { goals: '', content: '', steps: '', organisation: '' },
	feature: '',
	publicity: '',
	clauses: [],
	events: [],
	phases: [],
	standards: [],
	indicators: [],
	seats: [],
	duties: [],
	actions: [],
};
