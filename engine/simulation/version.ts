/** Version of the engine's results: two engines of the same version give the same bytes for the same task. */
export const engineVersion = '0.1.0';
