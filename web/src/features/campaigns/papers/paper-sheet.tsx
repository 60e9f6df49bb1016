import { type Block, chineseDay, type Paper, titleLines } from '@pacesetter/core/papers';
import styles from './paper.module.css';

/** What a paper says, in the order and the faces in which it is printed. It is Chinese whatever the page around it is. */
export function PaperSheet({ paper, label }: { paper: Paper; label: string }) {
	const { head, title, note, to, body, attachments, signature, imprint } = paper;
	return (
		<article className={styles.sheet} lang="zh-CN" aria-label={label}>
			{head && (
				<header className={styles.head}>
					<p className={styles.organ}>{head.organ}文件</p>
					<p>{head.number}</p>
				</header>
			)}
			<Title title={title} />
			{note && <p className={styles.note}>{note}</p>}
			{to && <p>{to}：</p>}
			<Blocks blocks={body} />
			{attachments.length > 0 && (
				<div className={styles.attached}>
					<span>附件：</span>
					<div>
						{attachments.map((one, place) => (
							<p key={one.title}>{`${attachments.length > 1 ? `${place + 1}. ` : ''}${one.title}`}</p>
						))}
					</div>
				</div>
			)}
			{signature && (
				<p className={styles.signature}>
					<span>{signature.organ}</span>
					<span>{signature.day ? chineseDay(signature.day) : '　　年　月　日'}</span>
				</p>
			)}
			{attachments.map((one, place) => (
				<section key={one.title} className={styles.attachment}>
					<p className={styles.level1}>附件{attachments.length > 1 ? place + 1 : ''}</p>
					<Title title={one.title} />
					<Blocks blocks={one.body} />
				</section>
			))}
			{imprint && (
				<footer className={styles.imprint}>
					{imprint.copies && <p>抄送：{imprint.copies}。</p>}
					<p className={styles.printed}>
						<span>{imprint.organ}</span>
						<span>{chineseDay(imprint.day)}印发</span>
					</p>
				</footer>
			)}
		</article>
	);
}

const Title = ({ title }: { title: string }) => (
	<h2 className={styles.title}>
		{titleLines(title).map((line, place) => {
			const key = `${place} ${line}`;
			return <span key={key}>{line}</span>;
		})}
	</h2>
);

const levels = [styles.level1, styles.level2, styles.text, styles.text];

/** Nothing of a paper changes its place while it is shown, so a block is known by it. */
function Blocks({ blocks }: { blocks: readonly Block[] }) {
	return blocks.map((block, place) => {
		const key = `${place} ${block.kind}`;
		if (block.kind === 'paragraph')
			return (
				<p key={key} className={styles.text}>
					{block.text}
				</p>
			);
		if (block.kind === 'heading')
			return (
				<p key={key} className={styles.text}>
					<span className={levels[block.level - 1]}>{block.text}</span>
					{block.rest}
				</p>
			);
		return (
			<table key={key} className={styles.table}>
				<thead>
					<tr>
						{block.columns.map(({ name }) => (
							<th key={name} scope="col">
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{block.rows.map((row, at) => {
						// Two units may have one name and the same numbers.
						const line = `${at} ${row[0]}`;
						return (
							<tr key={line}>
								{block.columns.map(({ name, align }, cell) => (
									<td key={name} className={align === 'centre' ? styles.centre : undefined}>
										{row[cell]}
									</td>
								))}
							</tr>
						);
					})}
				</tbody>
			</table>
		);
	});
}
