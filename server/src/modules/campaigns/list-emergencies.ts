import { type emergencyRow, paperworkUntil } from '@pacesetter/core/campaigns';
import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { leadsEmergency, mayResume, mayWithdraw } from './load-emergency.ts';
import {
	type EmergencyRow,
	leadsSome,
	listEmergencies as listRows,
	ownEmergencies,
	type ShortTaskRow,
	shortTasksInReach,
	shortTasksOf,
} from './store/index.ts';

type Shown = z.infer<typeof emergencyRow>;

const presentTask = ({ emergencyId: _, dueAt, ...row }: ShortTaskRow): Shown['tasks'][number] => {
	const { id, text, owner, within, types, dueOn, withdrawnFor, ...counts } = row;
	const told = { id, text, owner, within, types: [...types], dueOn, withdrawnFor };
	return { ...told, dueAt: dueAt?.toISOString() ?? null, counts };
};

/** Who has nothing of a short task in reach, and doesn't lead it, is not told of it. */
const concerns = (task: Shown['tasks'][number]): boolean => Object.values(task.counts).some((count) => count > 0);

function present(row: EmergencyRow, tasks: readonly ShortTaskRow[], now: Date): Shown {
	const { id, campaign, organisation, name, reason, fromOn, liftedOn, liftedBy, liftedAt, paperworkDays } = row;
	const leads = leadsEmergency(row) && row.running;
	const isLasting = liftedOn === null;
	const shown = tasks.filter(({ emergencyId }) => emergencyId === id).map(presentTask);
	return {
		...{ id, campaign, organisation, name, reason, fromOn, liftedOn, liftedBy, paperworkDays },
		state: row.withdrawn ? 'withdrawn' : isLasting ? 'lasting' : 'lifted',
		by: row.by,
		at: row.at.toISOString(),
		paperworkUntil: row.withdrawn ? null : paperworkUntil(liftedOn, paperworkDays),
		...{ organisations: row.organisations, suspended: row.suspended, acts: row.acts, owed: row.owed },
		mayLift: leadsEmergency(row) && isLasting,
		mayWithdraw: leads && mayWithdraw(row, now),
		mayResume: leads && mayResume(row) && liftedAt !== null && mayTakeBack(liftedAt, now),
		tasks: leads ? shown : shown.filter(concerns),
	};
}

/** Emergencies of a campaign as far as the caller reaches. @throws Refusal as loadCampaign */
export async function listEmergencies(act: Act, { id }: { id: string }) {
	const { row, account } = await loadCampaign(act, id);
	const rows = await listRows(act.tx, account, id);
	const ids = rows.map((one) => one.id);
	const tasks = await shortTasksInReach(act.tx, account, ids, dayInChina(act.now));
	const mayDeclare = row.state === 'running' && (row.manages || (await leadsSome(act.tx, account, id)));
	return { mayDeclare, items: rows.map((one) => present(one, tasks, act.now)) };
}

/** Emergencies of the organisations that the caller himself acts for. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listOwnEmergencies(act: Act) {
	const today = dayInChina(act.now);
	const { rows, here } = await ownEmergencies(act.tx, requireSignedIn(act.caller), today);
	const ids = rows.map((one) => one.id);
	const tasks = await shortTasksOf(act.tx, ids, { here, today });
	return rows.map((one) => present(one, tasks, act.now));
}
