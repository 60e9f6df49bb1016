import type { Registration } from '@pacesetter/core/directives/registration';
import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { holdAlone } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { findDirective, liesAbove, livingOrganisation, numberTaken } from './store/index.ts';

/** Its parent is there for the caller, and is neither itself nor below it. @throws Refusal NOT_FOUND, DIRECTIVE_CYCLE */
async function checkParent(act: Act, account: SignedIn, parentId: string, id: string | null): Promise<void> {
	// Two that become each other's parent at once would both see none.
	await holdAlone(act.tx, 'directive chain');
	if (!(await findDirective(act.tx, account, 'directive.view', parentId))) throw new Refusal('NOT_FOUND');
	if (id !== null && (parentId === id || (await liesAbove(act.tx, id, parentId)))) throw new Refusal('DIRECTIVE_CYCLE');
}

/** @throws Refusal NOT_FOUND, INVALID */
async function issuerName(act: Act, account: SignedIn, input: Registration): Promise<string> {
	if (input.issuerId === null) {
		if (input.issuerName === null) throw new Refusal('INVALID', { field: 'issuerName' });
		return input.issuerName;
	}
	const found = await livingOrganisation(act.tx, account, input.issuerId);
	if (!found) throw new Refusal('NOT_FOUND');
	return input.issuerName ?? found.fullName;
}

/** @throws Refusal INVALID for one of the future, or deployed before it was received */
function checkTimes(act: Act, { receivedAt, deployedAt }: Registration): void {
	if (Date.parse(receivedAt) > act.now.getTime()) throw new Refusal('INVALID', { field: 'receivedAt' });
	if (deployedAt === null) return;
	const at = Date.parse(deployedAt);
	if (at < Date.parse(receivedAt) || at > act.now.getTime()) throw new Refusal('INVALID', { field: 'deployedAt' });
}

/**
 * What is registered holds together. @param id null for a new one
 * @returns the issuer's name for the record, and the ids of the attachments
 * @throws Refusal NOT_FOUND, INVALID, DIRECTIVE_TAKEN, DIRECTIVE_CYCLE
 */
export async function checkRegistration(
	act: Act,
	account: SignedIn,
	input: Registration,
	own: { id: string | null; organisationId: number },
): Promise<{ issuerName: string; attachments: string[] }> {
	checkTimes(act, input);
	if (input.parentId !== null) await checkParent(act, account, input.parentId, own.id);
	if (input.number !== null && (await numberTaken(act.tx, own.organisationId, input.number, own.id))) {
		throw new Refusal('DIRECTIVE_TAKEN');
	}
	const attachments: string[] = [];
	for (const number of input.attachments) attachments.push((await loadVisible(act, number)).id);
	return { issuerName: await issuerName(act, account, input), attachments };
}
