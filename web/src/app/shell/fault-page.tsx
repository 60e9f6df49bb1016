import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse } from 'react-router';
import { refusalIn } from '../refusal.ts';
import { useRefusalSentence } from '../use-refusal-sentence.ts';
import styles from './shell.module.css';

/** Says what happened and what to do next, for refusals, unknown addresses and faults of ours. */
export function FaultPage({ error }: { error: unknown }) {
	const { t } = useTranslation();
	const sentence = useRefusalSentence();
	const status = isRouteErrorResponse(error) ? error.status : 500;
	const refusal = isRouteErrorResponse(error) ? refusalIn(error.data) : null;
	const refused = refusal !== null && status !== 404;
	const kind = status === 404 ? 'unknown' : 'fault';
	const title = t(refused ? 'fault.refused' : `fault.${kind}.title`);
	return (
		<main id="main" className={styles.fault}>
			<title>{title}</title>
			<h1>{title}</h1>
			<p>{refused ? sentence(refusal) : t(`fault.${kind}.advice`)}</p>
			<p>
				<a href="/">{t('fault.home')}</a>
				<a href="/documents">{t('allDocuments')}</a>
			</p>
		</main>
	);
}
