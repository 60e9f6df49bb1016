import { useTranslation } from 'react-i18next';
import { documentBase, pictureAddress } from './addresses.ts';
import { isOpen, type LoadedDocument } from './load-document.ts';
import { neighbours, windowAddress } from './page-window.ts';
import { reflow } from './reflow.ts';

const describe = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 150);

/** What search engines and messengers show of a document. React moves these into the page's head. */
export function DocumentHead({ loaded }: { loaded: LoadedDocument }) {
	const { t } = useTranslation('reader');
	const { document, pages, origin, start, total } = loaded;
	const address = (from: number) => origin + windowAddress(document.number, from);
	const { previous, next } = neighbours(start, total);
	const description = describe(reflow(pages[0]?.text ?? ''));
	return (
		<>
			<title>{`${document.title} - ${t('siteTitle')}`}</title>
			<link rel="canonical" href={address(start)} />
			{previous !== null && <link rel="prev" href={address(previous)} />}
			{next !== null && <link rel="next" href={address(next)} />}
			{!isOpen(document) && <meta name="robots" content="noindex" />}
			{description !== '' && <meta name="description" content={description} />}
			<meta property="og:type" content="article" />
			<meta property="og:site_name" content={t('siteTitle')} />
			<meta property="og:title" content={document.title} />
			<meta property="og:url" content={address(1)} />
			{description !== '' && <meta property="og:description" content={description} />}
			<SharedPicture loaded={loaded} />
		</>
	);
}

function SharedPicture({ loaded: { document, pages, origin } }: { loaded: LoadedDocument }) {
	const page = pages[0];
	const picture = page?.pictures[0];
	if (!page || !picture) return null;
	const address = pictureAddress(documentBase(document.number), document.version, page.number, picture.width);
	return (
		<>
			<meta property="og:image" content={origin + address} />
			<meta property="og:image:width" content={String(picture.width)} />
			<meta property="og:image:height" content={String(picture.height)} />
		</>
	);
}
