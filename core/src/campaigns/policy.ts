import { mayJudge, type Standing } from '../organisation/index.ts';

/**
 * Whether somebody may say how well an act was done: not where it is of an organisation of his own, and not where he
 * entered it himself. Source: R25, R67.
 * @param standing null where he holds no role that reaches there; a founder has none
 */
export const mayJudgeAct = (
	judge: { readonly accountId: string; readonly standing: Standing | null; readonly founder: boolean },
	act: { readonly accountId: string | null; readonly organisationId: number },
): boolean => {
	if (act.accountId === judge.accountId) return false;
	return judge.founder || (judge.standing !== null && mayJudge(judge.standing, act.organisationId));
};
