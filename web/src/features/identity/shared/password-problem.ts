import { type PasswordWeakness, passwordWeakness } from '@pacesetter/core/identity';
import { refusalIn } from '../../../app/refusal.ts';

const serverReasons = ['wrong_password', 'same_password', 'past_password', 'wrong_code'] as const;
const weaknesses = [
	'too_short',
	'too_long',
	'contains_name',
	'too_simple',
	'common',
] as const satisfies PasswordWeakness[];

export type PasswordProblem = PasswordWeakness | (typeof serverReasons)[number] | 'different';

/** What is wrong with the form before it is sent; null when nothing is. */
export function checkForm(form: { next: string; again: string }, userName: string): PasswordProblem | null {
	const weakness = passwordWeakness(form.next, userName);
	if (weakness) return weakness;
	return form.next === form.again ? null : 'different';
}

/** The reason in the server's refusal; null when the refusal is about something else. */
export function problemIn(error: unknown): PasswordProblem | null {
	const reason = refusalIn(error)?.details.reason;
	return [...serverReasons, ...weaknesses].find((each) => each === reason) ?? null;
}
