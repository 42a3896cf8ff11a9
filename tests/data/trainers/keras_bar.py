"""A Keras model with the bar that fit() prints, and CSVLogger."""
import argparse
import json
import os

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras
import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float, default=0.01)
parser.add_argument("--epochs", type=int, default=15)
parser.add_argument("--log", default="log.csv")
parser.add_argument("--out", default="history.json")
args = parser.parse_args()

keras.utils.set_random_seed(1)
random = np.random.default_rng(1)
data = random.normal(size=(2000, 64)).astype("float32")
target = (data @ random.normal(size=(64, 10))).argmax(axis=1)
model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10)])
model.compile(keras.optimizers.SGD(args.lr), keras.losses.SparseCategoricalCrossentropy(from_logits=True),
              metrics=[keras.metrics.SparseCategoricalAccuracy("accuracy")])
history = model.fit(data[:1500], target[:1500], validation_data=(data[1500:], target[1500:]), epochs=args.epochs, batch_size=32,
                    callbacks=[keras.callbacks.CSVLogger(args.log)])
with open(args.out, "w") as file:
    json.dump({"curve": history.history["val_accuracy"], "first": 1}, file)
