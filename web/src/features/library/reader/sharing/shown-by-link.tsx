import { useTranslation } from 'react-i18next';
import ui from '../../../../ui/ui.module.css';
import { Door } from './door.tsx';
import type { SharedLink } from './load-shared.ts';
import styles from './shared.module.css';
import { SharedDocument } from './shared-document.tsx';
import { SharedFolder } from './shared-folder.tsx';

/** A link's door, the document or the folder behind it, or that it opens nothing any more. */
export function ShownByLink({ shared }: { shared: SharedLink }) {
	if (shared.kind === 'open') return <SharedDocument shared={shared} />;
	if (shared.kind === 'folder') return <SharedFolder shared={shared} />;
	return (
		<main id="main" className={styles.narrow}>
			<meta name="robots" content="noindex, nofollow" />
			{shared.kind === 'closed' ? <Door link={shared} /> : <Ended above={shared.above} />}
		</main>
	);
}

function Ended({ above }: { above: string | null }) {
	const { t } = useTranslation('sharing');
	const said = above === null ? 'ended' : 'gone';
	return (
		<>
			<title>{t(`${said}.title`)}</title>
			<h1>{t(`${said}.title`)}</h1>
			<p>{t(`${said}.lead`)}</p>
			<a className={ui.button} href={above ?? '/'}>
				{t(`${said}.on`)}
			</a>
		</>
	);
}
