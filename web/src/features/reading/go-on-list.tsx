import type { Position } from '@pacesetter/core/reading';
import { Button, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { formatTime } from '../../ui/format.ts';
import styles from './reading.module.css';

interface GoOnListProps {
	/** False: the reader has switched it off. */
	readonly kept: boolean;
	readonly items: readonly Position[];
}

/** So many are shown; the others are on their documents' pages. */
const shown = 10;

/** Documents in which reading stopped, and the way to have none of it kept. */
export function GoOnList({ kept, items }: GoOnListProps) {
	const { t } = useTranslation('reading');
	const { busy, act } = useAct();
	const label = useId();
	const { setKept, forget, clear } = api.reading.position;
	return (
		<section aria-labelledby="go-on">
			<div className={styles.bar}>
				<h2 id="go-on">{t('position.title')}</h2>
				<div className={styles.acts}>
					<span id={label}>{t('position.keep')}</span>
					<Switch
						aria-labelledby={label}
						checked={kept}
						loading={busy}
						onChange={(wanted) => void act(() => setKept({ kept: wanted }))}
					/>
					{items.length > 0 && (
						<Button disabled={busy} onClick={() => void act(() => clear())}>
							{t('position.clear')}
						</Button>
					)}
				</div>
			</div>
			<p className={styles.lead}>{t(kept ? 'position.lead' : 'position.isOff')}</p>
			<ul className={styles.items}>
				{items.slice(0, shown).map(({ number, title, page, pages, at }) => (
					<li key={number}>
						<div>
							<a href={`/documents/${number}?at=${page}`}>{title}</a>
							<p>
								{t('position.at', { page, pages: pages ?? page })} <time dateTime={at}>{formatTime(at)}</time>
							</p>
						</div>
						<Button
							disabled={busy}
							aria-label={t('position.forgetOf', { title })}
							onClick={() => void act(() => forget({ number }))}
						>
							{t('position.forget')}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}
