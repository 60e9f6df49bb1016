import { longestPassword, shortestPassword } from '@pacesetter/core/identity';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../../app/use-refusal-sentence.ts';
import { type PasswordProblem, problemIn } from './password-problem.ts';

export const lengths = { shortest: shortestPassword, longest: longestPassword };

/** What is wrong with a password, in a sentence: found before it is sent, or told by the server. */
export function usePasswordSentence() {
	const { t } = useTranslation('identity');
	const refusalSentence = useRefusalSentence();
	const early = (problem: PasswordProblem | null): string | null =>
		problem === 'different' ? t('change.different') : problem && t(`weakness.${problem}`, lengths);
	const told = (error: unknown): string => early(problemIn(error)) ?? refusalSentence(error);
	return { early, told };
}
