import { type Block, chineseDay, type Paper, titleLines } from '@pacesetter/core/papers';
import styles from './paper.module.css';

/** What a paper says, in the order and the faces in which it is printed. It is Chinese whatever the page around it is. */
export function PaperSheet({ paper, label }: { paper: Paper; label: string }) {
	const { head, title, note, to, body, attachments, signature } = paper;
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
				<p className={styles.text}>
					附件：
					{attachments.map((one, place) => `${attachments.length > 1 ? `${place + 1}. ` : ''}${one.title}`).join('　')}
				</p>
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
		</article>
	);
}

const Title = ({ title }: { title: string }) => (
	<h2 className={styles.title}>
		{titleLines(title).map((line) => (
			<span key={line}>{line}</span>
		))}
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
			<section key={key} className={styles.scroll} aria-label={block.columns.map(({ name }) => name).join('、')}>
				<table className={styles.table}>
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
						{block.rows.map((row) => (
							<tr key={row.join('\t')}>
								{block.columns.map(({ name, align }, cell) => (
									<td key={name} className={align === 'centre' ? styles.centre : undefined}>
										{row[cell]}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		);
	});
}
