package app

fun main(args: Array<String>) {
    println("kotlin ran with ${args.toList()}")
}
