import type { Favourite, Folder } from '@pacesetter/core/reading';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import { formatTime } from '../../ui/format.ts';
import styles from './reading.module.css';

interface FavouriteTableProps {
	readonly items: readonly Favourite[];
	readonly folders: readonly Folder[];
	readonly at: string | null;
}

/** What lies in one folder. */
export function FavouriteTable({ items, folders, at }: FavouriteTableProps) {
	const { t } = useTranslation('reading');
	const { busy, act } = useAct();
	const undo = useUndo();
	const remove = async ({ number, title }: Favourite): Promise<void> => {
		const place = { number, folderId: at };
		if (!(await act(() => api.reading.favourite.remove(place)))) return;
		undo({ title: t('removed', { title }), undo: () => api.reading.favourite.add(place) });
	};
	const others = [{ value: '', label: t('loose') }, ...folders.map(({ id, name }) => ({ value: id, label: name }))];
	const move = (number: number, to: string) =>
		act(() => api.reading.favourite.move({ number, from: at, to: to === '' ? null : to }));
	return (
		<ul className={styles.items}>
			{items.map((item) => (
				<li key={item.number}>
					<div>
						<a href={`/documents/${item.number}`}>{item.title}</a>
						<p>
							{item.format?.toUpperCase()} {t('addedAt')}{' '}
							<time dateTime={item.addedAt}>{formatTime(item.addedAt)}</time>
						</p>
					</div>
					<div className={styles.acts}>
						{folders.length > 0 && (
							<Select<string>
								className={styles.move ?? ''}
								aria-label={t('move', { title: item.title })}
								placeholder={t('moveTo')}
								value={null}
								disabled={busy}
								options={others.filter(({ value }) => value !== (at ?? ''))}
								onChange={(to) => void move(item.number, to)}
							/>
						)}
						<Button disabled={busy} aria-label={t('removeOf', { title: item.title })} onClick={() => void remove(item)}>
							{t('remove')}
						</Button>
					</div>
				</li>
			))}
		</ul>
	);
}
