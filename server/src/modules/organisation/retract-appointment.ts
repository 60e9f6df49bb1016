import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadPostForChange, postAgain } from './load-post.ts';
import { deleteTenure, lastTenure } from './store/index.ts';

/** Takes back an appointment that was just entered, as if it had never been made. @throws Refusal as loadPostForChange; CONFLICT */
export async function retractAppointment(act: Act, input: { id: string }) {
	const post = await loadPostForChange(act, input.id);
	const tenure = await lastTenure(act.tx, post.id);
	if (!tenure?.running) throw new Refusal('CONFLICT', { reason: 'vacant' });
	if (!mayTakeBack(tenure.enteredAt, act.now)) throw new Refusal('CONFLICT', { reason: 'late' });
	await deleteTenure(act.tx, tenure.id);
	return postAgain(act, post.id);
}
