import type { ShareLink } from '@pacesetter/core/sharing';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { apiContext, originContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { formatTime } from '../../ui/format.ts';
import { LinkPicture } from './link-picture.tsx';
import { ShareFolderForm } from './share-folder-form.tsx';
import styles from './sharing.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const url = new URL(request.url);
	const { folders } = await forPage(request, context.get(apiContext).reading.folder.list());
	const folder = folders.find(({ id }) => id === url.searchParams.get('folder'));
	// A folder that is gone has no link either.
	if (!folder) throw redirect('/desk/favourites');
	return { folder, origin: context.get(originContext) ?? url.origin };
}

/** Makes a link to one of one's own folders of favourites. */
export default function ShareFolderPage() {
	const { folder, origin } = useLoaderData<typeof loader>();
	const { t } = useTranslation('sharing');
	const [made, setMade] = useState<ShareLink | null>(null);
	const title = t('folder.title', { name: folder.name });
	return (
		<>
			<title>{title}</title>
			<h1>{title}</h1>
			<p className={styles.lead}>{t('folder.lead')}</p>
			{made ? <Made link={made} origin={origin} /> : <ShareFolderForm folder={folder} onMade={setMade} />}
			<p>
				<Link to={`/desk/favourites?folder=${folder.id}`}>{t('folder.back')}</Link>
				{' · '}
				<Link to="/desk/shares">{t('make.all')}</Link>
			</p>
		</>
	);
}

function Made({ link, origin }: { link: ShareLink; origin: string }) {
	const { t } = useTranslation('sharing');
	return (
		<section className={styles.made} aria-labelledby="made">
			<div role="status">
				<h2 id="made">{t('make.made')}</h2>
			</div>
			<p>
				{t('expires', { time: formatTime(link.expiresAt) })} · {link.password ? t('password') : t('noPassword')} ·{' '}
				{link.downloads ? t('downloads') : t('readOnly')}
			</p>
			<LinkPicture link={link} origin={origin} />
		</section>
	);
}
