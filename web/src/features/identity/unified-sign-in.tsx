import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './shared/identity.module.css';

interface Props {
	/** What it is called. */
	readonly name: string;
	/** Where to go afterwards, and what is taken up by it; null: something is missing still. */
	readonly wish: () => { back?: string; token?: string; userName?: string } | null;
}

/** Asks the server where the unified sign-in is, and goes there. */
export function UnifiedSignIn({ name, wish }: Props) {
	const { t } = useTranslation(['identity', 'refusals']);
	const [problem, setProblem] = useState(false);
	const go = async (): Promise<void> => {
		const asked = wish();
		if (!asked) return;
		try {
			const answer = await fetch('/api/auth/oidc/begin', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(asked),
			});
			const { url } = await answer.json();
			window.location.assign(new URL(url));
		} catch {
			// No answer, or one that leads nowhere.
			setProblem(true);
		}
	};
	return (
		<div className={styles.unified}>
			<button type="button" onClick={() => void go()}>
				{t('identity:unified.go', { name })}
			</button>
			<div role="alert">{problem && <p className={styles.problem}>{t('refusals:unreachable')}</p>}</div>
		</div>
	);
}
