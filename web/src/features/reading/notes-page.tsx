import { Button, Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../ui/address-number.ts';
import { NoteFilters } from './note-filters.tsx';
import { NoteList } from './note-list.tsx';
import { filterIn, notesAddress, sheetAddress } from './notes-address.ts';
import styles from './reading.module.css';
import { SaveMarkdown } from './save-markdown.tsx';

const size = 20;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const filter = filterIn(query);
	const { list } = context.get(apiContext).reading.note;
	const notes = await forPage(request, list({ ...filter, page: pageIn(query), size }));
	const instead = lastPageInstead(notes);
	if (instead !== null) throw redirect(notesAddress(filter, instead));
	return { filter, notes };
}

/** What one wrote on pages, document by document. */
export default function NotesPage() {
	const { filter, notes } = useLoaderData<typeof loader>();
	const { t } = useTranslation('reading');
	const navigate = useNavigate();
	const filtered = Object.keys(filter).length > 0;
	return (
		<>
			<title>{t('notes.title')}</title>
			<h1>{t('notes.title')}</h1>
			<p className={styles.lead}>{t('notes.lead')}</p>
			<NoteFilters filter={filter} />
			{notes.items.length === 0 ? (
				<Empty description={t(filtered ? 'notes.noneFound' : 'notes.none')}>
					<Button href={filtered ? '/desk/notes' : '/documents'}>{t(filtered ? 'notes.all' : 'search')}</Button>
				</Empty>
			) : (
				<>
					<div className={styles.bar}>
						<p>{t('notes.count', { count: notes.total })}</p>
						<div className={styles.acts}>
							<SaveMarkdown filter={filter} />
							<Button href={sheetAddress(filter)}>{t('notes.sheet')}</Button>
						</div>
					</div>
					<NoteList notes={notes.items} organisations={notes.organisations} />
				</>
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={notes.page}
				pageSize={size}
				total={notes.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(notesAddress(filter, to))}
			/>
		</>
	);
}
