import type { OwnCase } from '@pacesetter/core/moderation';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { useKinds } from '../shared/use-kinds.ts';
import { Words } from '../shared/words.tsx';
import { AppealForm } from './appeal-form.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	return forPage(request, context.get(apiContext).moderation.own.get({ id: params.id ?? '' }));
}

/** Which sentence says how things stand. */
function leadOf({ state, frozenAt, appealUntil }: OwnCase) {
	if (state === 'open') return frozenAt ? 'open' : 'openFree';
	return state === 'upheld' && appealUntil === null ? 'upheldLate' : state;
}

/** What was decided about one's own document, why, and what one may do. */
export default function OwnCasePage() {
	const one = useLoaderData<typeof loader>();
	const { t } = useTranslation('moderation');
	const kinds = useKinds();
	const title = t('own.title', { title: one.document.title });
	const facts = [
		[t('own.kinds'), kinds(one.kinds)],
		[t('own.frozenAt'), one.frozenAt && formatTime(one.frozenAt)],
		[t('own.until'), one.appealUntil && formatTime(one.appealUntil)],
	].filter(([, value]) => value);
	const said = [
		[t('own.decision'), one.decision?.reason, one.decision?.at],
		[t('own.appeal'), one.appeal?.words, one.appeal?.at],
		[t('own.answer'), one.answer?.reason, one.answer?.at],
	] as const;
	return (
		<>
			<title>{title}</title>
			<h1>{title}</h1>
			<p className={styles.lead}>{t(`own.lead.${leadOf(one)}`)}</p>
			<dl className={styles.facts}>
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{said.map(
				([name, words, at]) =>
					words !== undefined &&
					at !== undefined && (
						<section key={name} className={styles.box} aria-label={name}>
							<h2>{name}</h2>
							<Words>{words}</Words>
							<p className={styles.soft}>{formatTime(at)}</p>
						</section>
					),
			)}
			{one.appealUntil !== null && <AppealForm id={one.id} />}
			<p>
				<a href={`/documents/${one.document.number}`}>{t('own.document')}</a>
			</p>
		</>
	);
}
