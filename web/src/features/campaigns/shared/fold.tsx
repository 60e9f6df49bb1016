import { type ReactNode, useState } from 'react';

/**
 * What is seldom wanted, made when it is opened first: a plan of a whole directive has a thousand fields, and none of them may keep the
 * others waiting. Values of fields that are not made yet stay in the form.
 */
export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
	const [opened, open] = useState(false);
	return (
		<details onToggle={(event) => event.currentTarget.open && open(true)}>
			<summary>{summary}</summary>
			{opened && children}
		</details>
	);
}
