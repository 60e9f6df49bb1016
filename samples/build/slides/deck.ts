import { addNextSteps, addProblems } from './closing.ts';
import { addContents, addCover } from './opening.ts';
import { newPresentation, packPresentation } from './presentation.ts';
import { addFigures, addServicePoints } from './progress.ts';
import { addAppraisal, addCarriedOver, addCommitments } from './results.ts';

/** The progress report: nine slides with charts and tables. */
export function progressDeck(): Promise<Uint8Array> {
	const presentation = newPresentation('“争先进位、服务群众”活动第一时段推进情况', 13.33, 7.5);
	addCover(presentation);
	addContents(presentation);
	addFigures(presentation);
	addServicePoints(presentation);
	addCommitments(presentation);
	addCarriedOver(presentation);
	addAppraisal(presentation);
	addProblems(presentation);
	addNextSteps(presentation);
	return packPresentation(presentation);
}
