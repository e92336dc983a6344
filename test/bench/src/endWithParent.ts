// Loaded first into every process of the bench: it ends with the one that started it, however that ends.
process.once('disconnect', () => process.exit());
process.channel?.unref();
