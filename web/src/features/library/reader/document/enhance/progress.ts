const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether the server's report says that nothing more will come. @throws SyntaxError when it is not JSON */
export function isFinished(json: string): boolean {
	const report: unknown = JSON.parse(json);
	if (!isRecord(report) || !isRecord(report.conversion)) return false;
	return report.conversion.state === 'ready' || report.conversion.state === 'failed';
}
