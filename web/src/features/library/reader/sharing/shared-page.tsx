import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import ui from '../../../../ui/ui.module.css';
import { Door } from './door.tsx';
import { loadShared } from './load-shared.ts';
import styles from './shared.module.css';
import { SharedDocument } from './shared-document.tsx';

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
	loadShared(context.get(apiContext), request, params.token ?? '');

/** What whoever was given a link sees: its door, the document behind it, or that it opens nothing any more. */
export default function SharedPage() {
	const shared = useLoaderData<typeof loader>();
	if (shared.kind === 'open') return <SharedDocument shared={shared} />;
	return (
		<main id="main" className={styles.narrow}>
			<meta name="robots" content="noindex, nofollow" />
			{shared.kind === 'closed' ? <Door link={shared} /> : <Ended />}
		</main>
	);
}

function Ended() {
	const { t } = useTranslation('sharing');
	return (
		<>
			<title>{t('ended.title')}</title>
			<h1>{t('ended.title')}</h1>
			<p>{t('ended.lead')}</p>
			<a className={ui.button} href="/">
				{t('ended.home')}
			</a>
		</>
	);
}
