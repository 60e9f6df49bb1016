import { randomUUID } from 'node:crypto';
import { isOneOfThree, needsSecondFactor } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { requireOwn } from './own-sessions.ts';
import { verifyPassword } from './password.ts';
import {
	beganAfter,
	confirmSecondFactor,
	countRecoveryCodes,
	findPasswordHash,
	findSecondFactor,
	insertSecondFactor,
	putRecoveryCodes,
	removeSecondFactor,
	type SecondFactorRow,
	takeRecoveryCode,
	takeStep,
} from './store/index.ts';
import { newRecoveryCodes, newSecret, plainRecoveryCode, stepOf, uriOf } from './totp.ts';

const placeOf = (row: string) => ({ table: 'second_factor', column: 'secret', row });
const codeIndex = (act: Act, accountId: string, code: string): string =>
	act.secrets.indexOf(`recovery code ${accountId} ${plainRecoveryCode(code)}`);

/** A sign-in is fresh for so long, in milliseconds. */
const fresh = 5 * 60 * 1000;

/** Whoever sits at an open session shows that he is its owner. @throws Refusal SIGN_IN_REQUIRED; INVALID wrong_password, sign_in_again */
async function requirePassword(act: Act, password: string | undefined) {
	const own = requireOwn(act);
	const known = await findPasswordHash(act.tx, own.accountId);
	// An account that only the unified sign-in opens has none: he has just come through that.
	if (known === null && !(await beganAfter(act.tx, act.sessionId, new Date(act.now.getTime() - fresh))))
		throw new Refusal('INVALID', { reason: 'sign_in_again' });
	if (known !== null && !(await verifyPassword(known, password ?? '')))
		throw new Refusal('INVALID', { reason: 'wrong_password' });
	act.record({ subject: { kind: 'account', id: own.accountId } });
	return own;
}

/** @throws Refusal SIGN_IN_REQUIRED */
export async function secondFactorState(act: Act) {
	const own = requireOwn(act);
	const { accountId } = own;
	const found = await findSecondFactor(act.tx, accountId);
	const confirmed = found?.confirmedAt != null;
	const recoveryCodesLeft = confirmed ? await countRecoveryCodes(act.tx, accountId) : 0;
	const hasRights = own.administrator || own.permissions.length > 0;
	const required = needsSecondFactor(act.signIn, { isSeparate: isOneOfThree(own), hasRights });
	const hasPassword = (await findPasswordHash(act.tx, accountId)) !== null;
	return { confirmed, required, recoveryCodesLeft, hasPassword };
}

/** A secret for an authenticator, told once; it counts when its first code is seen. @throws Refusal as requirePassword; CONFLICT when there is one that counts */
export async function beginSecondFactor(act: Act, input: { password?: string | undefined }) {
	const { accountId, userName } = await requirePassword(act, input.password);
	if ((await findSecondFactor(act.tx, accountId))?.confirmedAt) throw new Refusal('CONFLICT');
	await removeSecondFactor(act.tx, accountId);
	const [id, secret] = [randomUUID(), newSecret()];
	await insertSecondFactor(act.tx, { id, accountId, sealed: act.secrets.seal(secret, placeOf(id)) });
	return { uri: uriOf(secret, userName), secret };
}

/** New recovery codes instead of those before, told once. */
async function makeCodes(act: Act, accountId: string): Promise<{ recoveryCodes: string[] }> {
	const recoveryCodes = newRecoveryCodes();
	const hashes = recoveryCodes.map((code) => codeIndex(act, accountId, code));
	await putRecoveryCodes(act.tx, accountId, hashes);
	return { recoveryCodes };
}

/** The step of a code of an authenticator, if it is right and new. */
function stepIn(act: Act, factor: SecondFactorRow, code: string): number | null {
	const secret = act.secrets.open(factor.sealed, placeOf(factor.id));
	return stepOf(secret, code.replace(/\s/g, ''), act.now, factor.lastStep);
}

/** The authenticator has the secret: from now on its codes are asked for. @throws Refusal SIGN_IN_REQUIRED, CONFLICT; INVALID wrong_code */
export async function confirmSecond(act: Act, input: { code: string }) {
	const { accountId } = requireOwn(act);
	const factor = await findSecondFactor(act.tx, accountId);
	if (!factor || factor.confirmedAt) throw new Refusal('CONFLICT');
	const step = stepIn(act, factor, input.code);
	if (step === null) throw new Refusal('INVALID', { reason: 'wrong_code' });
	await confirmSecondFactor(act.tx, factor.id, step, act.now);
	act.record({ subject: { kind: 'account', id: accountId } });
	return makeCodes(act, accountId);
}

/** @throws Refusal as requirePassword; CONFLICT without a second factor */
export async function renewCodes(act: Act, input: { password?: string | undefined }) {
	const { accountId } = await requirePassword(act, input.password);
	if (!(await findSecondFactor(act.tx, accountId))?.confirmedAt) throw new Refusal('CONFLICT');
	return makeCodes(act, accountId);
}

export type Factor = 'totp' | 'recovery_code';

/** Takes a code of the authenticator or a recovery code, each once. @returns which it was; null when it is neither */
export async function takeCode(act: Act, accountId: string, code: string): Promise<Factor | null> {
	const factor = await findSecondFactor(act.tx, accountId);
	if (!factor?.confirmedAt) return null;
	const step = stepIn(act, factor, code);
	if (step !== null) {
		await takeStep(act.tx, factor.id, step);
		return 'totp';
	}
	return (await takeRecoveryCode(act.tx, accountId, codeIndex(act, accountId, code), act.now)) ? 'recovery_code' : null;
}

/** For who changes his phone or wants none; where one is asked for, the next is due at once. @throws Refusal as requirePassword; INVALID wrong_code */
export async function removeSecond(act: Act, input: { password?: string | undefined; code: string }) {
	const { accountId } = await requirePassword(act, input.password);
	if ((await takeCode(act, accountId, input.code)) === null) throw new Refusal('INVALID', { reason: 'wrong_code' });
	await removeSecondFactor(act.tx, accountId);
	return { removed: true };
}
