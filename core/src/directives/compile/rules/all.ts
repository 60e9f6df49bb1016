import type { Rule } from '../meaning.ts';
import { actRules } from './acts.ts';
import { aimRules } from './aims.ts';
import { amountRules } from './amounts.ts';
import { beforeRules } from './before.ts';
import { deadlineRules } from './deadlines.ts';
import { groupRules } from './groups.ts';
import { indicatorRules } from './indicators.ts';
import { organRules } from './organs.ts';
import { peopleRules } from './people.ts';
import { phaseRules } from './phases.ts';
import { pointRules } from './points.ts';
import { problemRules } from './problems.ts';
import { standardRules } from './standards.ts';
import { timeRules } from './times.ts';
import { upperRules } from './upper.ts';

/** Every rule that compiling reads by; where two read one place, both are kept. */
export const rules: readonly Rule[] = [
	...upperRules,
	...beforeRules,
	...groupRules,
	...peopleRules,
	...organRules,
	...aimRules,
	...indicatorRules,
	...standardRules,
	...phaseRules,
	...pointRules,
	...timeRules,
	...deadlineRules,
	...amountRules,
	...problemRules,
	...actRules,
];
