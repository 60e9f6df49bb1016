import type { ReactNode } from 'react';

/**
 * Buttons that fetch a file in the reader's name: sent as a form of this site, since a link would also work from elsewhere.
 * `fields`: what goes with it; what is undefined is left out. Each button says where to by its `formAction`.
 */
export function DownloadForm({
	fields,
	className,
	children,
}: {
	fields: Readonly<Record<string, string | number | undefined>>;
	className?: string | undefined;
	children: ReactNode;
}) {
	return (
		<form method="post" className={className}>
			{Object.entries(fields).map(
				([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
			)}
			{children}
		</form>
	);
}
