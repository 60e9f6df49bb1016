import type { Note } from '@pacesetter/core/reading';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type NotedPart, notedOn, runStarts } from '../notes/noted.ts';
import { pictureAddress } from './addresses.ts';
import type { Finding } from './finding.ts';
import type { DocumentPage } from './load-document.ts';
import { type Mark, MarkedText, marksOn } from './marks.tsx';
import styles from './page-sheet.module.css';
import { type PlacedText, placeText } from './text-layer.ts';

// The sheet fills the screen of a phone; beside the facts it is at most 54rem wide.
const sizes = '(min-width: 78rem) 54rem, (min-width: 60rem) calc(100vw - 22rem), 100vw';

type Variables = CSSProperties & Record<`--${string}`, number>;

interface Props {
	/** Below which address its pictures lie. */
	readonly base: string;
	readonly version: number;
	readonly page: DocumentPage;
	readonly total: number;
	/** The first on this address is wanted at once, the others when the reader comes near. */
	readonly first: boolean;
	/** What is looked for in the document. */
	readonly finding?: Finding | null;
	/** Notes on it; null: nobody could write one, so nothing is there for it. */
	readonly notes?: readonly Note[] | null;
	/** What follows its number. */
	readonly children?: ReactNode;
}

/** One page: its picture, and above it the same words in transparent type, to select, copy and hear. */
export function PageSheet({ base, version, page, total, first, finding = null, notes = null, children }: Props) {
	const { t } = useTranslation('reader');
	const marks = finding ? marksOn(finding, page.number) : new Map<number, Mark[]>();
	const noted = notes ? notedOn(page.boxes, notes) : new Map<number, NotedPart[]>();
	const starts = notes ? runStarts(page.boxes) : [];
	const unlit = finding?.page === page.number && finding.hit === null;
	const shape: Variables = { '--width': page.width, '--height': page.height };
	return (
		<section
			id={`page-${page.number}`}
			className={styles.page}
			data-page={page.number}
			data-version={version}
			tabIndex={-1}
		>
			<div className={styles.sheet} style={shape}>
				{unlit && <span id="lit" />}
				<Picture base={base} version={version} page={page} first={first} />
				<div className={styles.text} data-text-layer>
					{placeText(page.boxes, page).map((run) => (
						<Run
							key={`${run.left} ${run.top} ${run.text}`}
							run={run}
							start={starts[run.box]}
							marks={marks.get(run.box) ?? []}
							noted={noted.get(run.box) ?? []}
						/>
					))}
				</div>
			</div>
			<h2 className={styles.pageNumber}>{t('pageOf', { page: page.number, pages: total })}</h2>
			{children}
		</section>
	);
}

function Picture({ base, version, page, first }: Omit<Props, 'total' | 'finding' | 'notes' | 'children'>) {
	const { t } = useTranslation('reader');
	const address = (width: number) => pictureAddress(base, version, page.number, width);
	const smallest = page.pictures[0];
	if (!smallest) return null;
	return (
		<img
			src={address(smallest.width)}
			srcSet={page.pictures.map(({ width }) => `${address(width)} ${width}w`).join(', ')}
			sizes={sizes}
			width={smallest.width}
			height={smallest.height}
			alt={t('pageAlt', { page: page.number })}
			loading={first ? 'eager' : 'lazy'}
			fetchPriority={first ? 'high' : 'auto'}
			decoding="async"
		/>
	);
}

interface RunProps {
	readonly run: PlacedText;
	/** How many characters of the page come before it; undefined: nobody asks. */
	readonly start: number | undefined;
	readonly marks: readonly Mark[];
	readonly noted: readonly NotedPart[];
}

function Run({ run, start, marks, noted }: RunProps) {
	const place: Variables = { '--x': run.left, '--y': run.top, '--s': run.size, '--w': run.width, '--k': run.stretch };
	return (
		<span style={place} data-at={start}>
			<MarkedText text={run.text} marks={marks} noted={noted} />
		</span>
	);
}
