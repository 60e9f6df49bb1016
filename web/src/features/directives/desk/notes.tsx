import { useTranslation } from 'react-i18next';
import type { Clause, Desk } from '../shared/types.ts';
import styles from './desk.module.css';

type Note = Desk['notes'][number];

/** Notes of a clause: those that its own words hold. */
const notesIn = (notes: Desk['notes'], { spans }: Pick<Clause, 'spans'>): Note[] =>
	notes.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end));

/** One line, with the reason on demand. */
function NoteLine({ note: { code, words } }: { note: Note }) {
	const { t } = useTranslation('directives');
	return (
		<li>
			<details className={styles.because}>
				<summary>{t(`note.says.${code}`, words)}</summary>
				<p className={styles.note}>{t(`note.because.${code}`)}</p>
			</details>
		</li>
	);
}

const keyOf = ({ start, code }: Note): string => `${start} ${code}`;

/** What the rules read in a clause beside its items: what a person has to settle first, the rest folded. */
export function Notes({ notes, clause }: { notes: Desk['notes']; clause: Clause }) {
	const { t } = useTranslation('directives');
	const own = notesIn(notes, clause);
	const asking = own.filter(({ asks }) => asks);
	const telling = own.filter(({ asks }) => !asks);
	if (own.length === 0) return null;
	return (
		<section aria-label={t('note.label')}>
			{asking.length > 0 && (
				<>
					<h2 className={styles.small}>{t('note.title')}</h2>
					<ul className={styles.notes}>
						{asking.map((note) => (
							<NoteLine key={keyOf(note)} note={note} />
						))}
					</ul>
				</>
			)}
			{telling.length > 0 && (
				<details className={styles.because}>
					<summary>{t('note.also', { count: telling.length })}</summary>
					<ul className={styles.notes}>
						{telling.map((note) => (
							<NoteLine key={keyOf(note)} note={note} />
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
