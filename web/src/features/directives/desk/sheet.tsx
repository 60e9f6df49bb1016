import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureAddress } from '../shared/address.ts';
import type { Desk, Directive, LitPage } from '../shared/types.ts';
import styles from './sheet.module.css';

interface Props {
	readonly document: Directive['document'];
	readonly pages: Desk['pages'];
	readonly lit: readonly LitPage[];
}

const percent = (share: number): string => `${share * 100}%`;

/** The pages of the document, one at a time (each opens in full), with what is chosen at the desk lit on them. */
export function Sheet({ document, pages, lit }: Props) {
	const { t } = useTranslation('directives');
	const [number, setNumber] = useState(1);
	const frame = useRef<HTMLDivElement>(null);
	const [first] = lit;
	useEffect(() => {
		if (first) setNumber(first.page);
	}, [first]);
	const boxes = lit.find(({ page }) => page === number)?.boxes ?? [];
	const top = boxes[0]?.y;
	useEffect(() => {
		const own = frame.current;
		// The picture alone moves: the page stays where the reader is.
		if (own && top !== undefined && number > 0)
			own.scrollTop = Math.max(0, top * own.scrollHeight - own.clientHeight / 4);
	}, [top, number]);
	const page = pages.find((each) => each.number === number);
	if (!document || !page) {
		return <p className={styles.none}>{document ? t('sheet.none') : t('sheet.gone')}</p>;
	}
	const address = (width: number): string => pictureAddress(document.number, document.version, number, width);
	return (
		<section className={styles.sheet} aria-label={t('sheet.label')}>
			<div className={styles.frame} ref={frame}>
				<div className={styles.page} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
					<a href={address(1600)} target="_blank" rel="noreferrer">
						<img
							src={address(800)}
							srcSet={`${address(800)} 800w, ${address(1600)} 1600w`}
							sizes="(min-width: 60rem) 36rem, 100vw"
							alt={t('sheet.alt', { page: number })}
						/>
					</a>
					{boxes.map((box) => (
						<span
							key={`${box.x} ${box.y}`}
							className={styles.lit}
							style={{
								left: percent(box.x),
								top: percent(box.y),
								width: percent(box.width),
								height: percent(box.height),
							}}
						/>
					))}
				</div>
				<div className={styles.turn}>
					{number > 1 && (
						<Button size="small" onClick={() => setNumber(number - 1)}>
							{t('sheet.before')}
						</Button>
					)}
					<span>{t('sheet.of', { page: number, pages: pages.length })}</span>
					{number < pages.length && (
						<Button size="small" onClick={() => setNumber(number + 1)}>
							{t('sheet.next')}
						</Button>
					)}
				</div>
			</div>
		</section>
	);
}
