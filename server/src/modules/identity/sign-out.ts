import type { Act } from '../../platform/http/index.ts';

/** The end of a session, entered in the audit log. */
export async function noteSignOut(act: Act): Promise<void> {
	if (!act.caller) return;
	act.record({ act: 'identity.sign_out', subject: { kind: 'account', id: act.caller.accountId } });
}
