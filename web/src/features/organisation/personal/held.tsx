import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import type { PersonalData } from '../shared/types.ts';
import { OwnData } from './own-data.tsx';
import { Part } from './part.tsx';
import styles from './personal.module.css';

/** All that is held about a person, to be read and printed. */
export function Held({ held }: { held: PersonalData }) {
	const { t } = useTranslation('personal');
	const span = ({ from, until }: { from: string; until: string | null }): string => `${from} – ${until ?? t('now')}`;
	return (
		<article className={styles.held} aria-label={t('held')}>
			<p>{t('heldAt', { at: formatTime(held.exportedAt) })}</p>
			<Facts person={held.person} />
			<Part title={t('memberships')}>
				{held.memberships.map((one) => (
					<li key={one.id}>
						{one.organisation.shortName}，{span(one)}
						{one.occupation && `，${one.occupation}`}
						{one.joinedOn && `，${t('joinedOn', { day: one.joinedOn })}`}
					</li>
				))}
			</Part>
			<Part title={t('posts')}>
				{held.posts.map((post) => (
					<li key={`${post.postId} ${post.from}`}>
						{post.organisation.shortName} {post.title}，{span(post)}
					</li>
				))}
			</Part>
			<Part title={t('transfers')}>
				{held.transfers.map((transfer) => (
					<li key={transfer.proposedAt}>
						{transfer.from.shortName} → {transfer.to.shortName}，{t(`transfer.${transfer.state}`)}，
						{formatTime(transfer.proposedAt)}
						{transfer.reason && `，${transfer.reason}`}
					</li>
				))}
			</Part>
			<Part title={t('accounts')}>
				{held.accounts.map(({ userName, grants }) => (
					<li key={userName}>
						{userName}，{t('grants', { count: grants.length })}
					</li>
				))}
			</Part>
			{held.own && <OwnData own={held.own} />}
			<Log title={t('logAbout')} counts={held.log.about} />
			<Log title={t('logBy')} counts={held.log.by} />
		</article>
	);
}

function Facts({ person }: { person: PersonalData['person'] }) {
	const { t } = useTranslation('personal');
	const facts = [
		['name', person.name],
		['sex', person.sex && t(`sex.${person.sex}`)],
		['bornOn', person.bornOn],
		['ethnicity', person.ethnicity],
		['education', person.education],
		['idNumber', person.idNumber],
		['phone', person.phone],
		['enteredAt', formatTime(person.enteredAt)],
	] as const;
	return (
		<dl className={styles.facts}>
			{facts.map(([field, value]) => (
				<div key={field}>
					<dt>{t(`field.${field}`)}</dt>
					<dd>{value ?? '–'}</dd>
				</div>
			))}
		</dl>
	);
}

function Log({ title, counts }: { title: string; counts: PersonalData['log']['about'] }) {
	const { t } = useTranslation(['personal', 'audit']);
	const acts: Record<string, string> = t('audit:acts', { returnObjects: true });
	return (
		<Part title={title}>
			{counts.map(({ act, outcome, count, lastAt }) => (
				<li key={`${act} ${outcome}`}>
					{acts[act] ?? act}
					{outcome === 'refused' && `（${t('audit:outcome.refused')}）`}：{t('times', { count })}，
					{t('lastAt', { at: formatTime(lastAt) })}
				</li>
			))}
		</Part>
	);
}
