import type { OpenResemblances } from '@pacesetter/core/duplicates';
import type { Category } from '@pacesetter/core/library';
import type { OwnCase } from '@pacesetter/core/moderation';
import { Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatCount, formatTime } from '../../../../ui/format.ts';
import type { OwnDocument } from '../shared/own-document.ts';
import { StateTag } from '../shared/state-tag.tsx';
import { DocumentActions } from './document-actions.tsx';
import { DocumentTitle } from './document-title.tsx';
import styles from './documents.module.css';
import { EditDialog } from './edit-dialog.tsx';
import { VersionDialog } from './version-dialog.tsx';

interface Props {
	readonly documents: readonly OwnDocument[];
	readonly categories: readonly Category[];
	/** Those of them that resemble others, with what is undecided. */
	readonly resembling: readonly (OpenResemblances & { readonly number: number })[];
	/** What is decided about those of them that are frozen. */
	readonly cases: readonly OwnCase[];
}

type Dialog = { readonly kind: 'edit' | 'replace'; readonly document: OwnDocument };

/** One's own uploads with their states and everything that can be done with them. */
export function DocumentTable({ documents, categories, resembling, cases }: Props) {
	const [dialog, setDialog] = useState<Dialog | null>(null);
	const close = () => setDialog(null);
	const undecided = new Map(resembling.map((each) => [each.number, each]));
	const held = new Map(cases.map((one) => [one.document.number, one]));
	const columns = useColumns({ undecided, held }, (kind, document) => setDialog({ kind, document }));
	return (
		<>
			<Table<OwnDocument>
				className={styles.table ?? ''}
				rowKey="number"
				columns={columns}
				dataSource={[...documents]}
				pagination={false}
				size="middle"
			/>
			{dialog?.kind === 'edit' && <EditDialog document={dialog.document} categories={categories} onClose={close} />}
			{dialog?.kind === 'replace' && <VersionDialog document={dialog.document} onClose={close} />}
		</>
	);
}

/** Columns of class `wide` give way on narrow screens, where the title tells the same. */
function useColumns(
	{ undecided, held }: { undecided: ReadonlyMap<number, OpenResemblances>; held: ReadonlyMap<number, OwnCase> },
	open: (kind: Dialog['kind'], document: OwnDocument) => void,
): TableColumnsType<OwnDocument> {
	const { t } = useTranslation('desk');
	const wide = styles.wide ?? '';
	return [
		{
			title: t('column.title'),
			render: (_, document) => (
				<DocumentTitle
					document={document}
					resembles={undecided.get(document.number)}
					held={held.get(document.number)}
				/>
			),
		},
		{ title: t('column.state'), render: (_, document) => <StateTag document={document} /> },
		{ title: t('column.category'), className: wide, render: (_, { breadcrumb }) => breadcrumb.at(-1)?.name },
		{ title: t('column.pages'), className: wide, align: 'right', render: (_, { pages }) => pages ?? '–' },
		{ title: t('column.size'), className: wide, align: 'right', render: (_, { bytes }) => formatBytes(bytes) },
		{ title: t('column.views'), className: wide, align: 'right', render: (_, { views }) => formatCount(views) },
		{
			title: t('column.downloads'),
			className: wide,
			align: 'right',
			render: (_, { downloads }) => formatCount(downloads),
		},
		{ title: t('column.uploadedAt'), className: wide, render: (_, { uploadedAt }) => formatTime(uploadedAt) },
		{
			title: t('column.actions'),
			render: (_, document) =>
				!document.frozen && <DocumentActions document={document} onOpen={(kind) => open(kind, document)} />,
		},
	];
}
